@NullMarked
package uk.concord.core.text;

import org.jspecify.annotations.NullMarked;
