/** Reports that tell of the same: found by likeness, linked by a person, and undone again. */
@NullMarked
package uk.concord.tension.domain.duplicate;

import org.jspecify.annotations.NullMarked;
