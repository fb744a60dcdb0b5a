@NullMarked
package uk.concord.core.retention;

import org.jspecify.annotations.NullMarked;
