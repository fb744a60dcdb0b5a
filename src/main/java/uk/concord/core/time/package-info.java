@NullMarked
package uk.concord.core.time;

import org.jspecify.annotations.NullMarked;
