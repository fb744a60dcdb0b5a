/** Long work in the background, with progress that can be left and found again. */
@NullMarked
package uk.concord.venue.domain.run;

import org.jspecify.annotations.NullMarked;
