/** Venue hire: what it means, apart from how it looks. */
@NullMarked
package uk.concord.venue.domain;

import org.jspecify.annotations.NullMarked;
