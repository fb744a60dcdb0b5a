/** The versioned list of proscribed organisations. */
@NullMarked
package uk.concord.venue.domain.list;

import org.jspecify.annotations.NullMarked;
