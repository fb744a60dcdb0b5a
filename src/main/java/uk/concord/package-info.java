@NullMarked
package uk.concord;

import org.jspecify.annotations.NullMarked;
