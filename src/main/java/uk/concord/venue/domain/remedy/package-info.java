/** What would change the recommendation: worked out by running the rules again, never guessed. */
@NullMarked
package uk.concord.venue.domain.remedy;

import org.jspecify.annotations.NullMarked;
