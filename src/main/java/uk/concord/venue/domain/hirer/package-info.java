/** A hirer answers through a link, without an account; the link writes and reads nothing. */
@NullMarked
package uk.concord.venue.domain.hirer;

import org.jspecify.annotations.NullMarked;
