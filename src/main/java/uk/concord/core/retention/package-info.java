/** Keeping records no longer than needed: legal holds, and proposals that a person confirms. */
@NullMarked
package uk.concord.core.retention;

import org.jspecify.annotations.NullMarked;
