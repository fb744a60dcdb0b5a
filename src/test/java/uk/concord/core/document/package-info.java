@NullMarked
package uk.concord.core.document;

import org.jspecify.annotations.NullMarked;
