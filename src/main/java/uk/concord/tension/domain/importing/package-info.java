/** Reports taken over from files of other systems: looked at first, then imported as a whole. */
@NullMarked
package uk.concord.tension.domain.importing;

import org.jspecify.annotations.NullMarked;
