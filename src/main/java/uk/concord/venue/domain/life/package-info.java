/** What happens to a request while the hirer is asked, and to a booking after the decision. */
@NullMarked
package uk.concord.venue.domain.life;

import org.jspecify.annotations.NullMarked;
