/** What of venue checks goes after how long. */
@NullMarked
package uk.concord.venue.domain.retention;

import org.jspecify.annotations.NullMarked;
