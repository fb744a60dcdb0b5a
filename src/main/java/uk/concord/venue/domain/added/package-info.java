/** Answers to the questions a council added to those of the product. */
@NullMarked
package uk.concord.venue.domain.added;

import org.jspecify.annotations.NullMarked;
