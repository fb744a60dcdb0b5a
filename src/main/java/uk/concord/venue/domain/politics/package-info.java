/** Party-political use of venues and pre-election periods, as records. */
@NullMarked
package uk.concord.venue.domain.politics;

import org.jspecify.annotations.NullMarked;
