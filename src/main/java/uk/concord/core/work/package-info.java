@NullMarked
package uk.concord.core.work;

import org.jspecify.annotations.NullMarked;
