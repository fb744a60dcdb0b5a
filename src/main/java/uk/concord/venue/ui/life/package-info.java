/** Pages about what happens beside the answers: asking the hirer, after the decision, reviews, the queue. */
@NullMarked
package uk.concord.venue.ui.life;

import org.jspecify.annotations.NullMarked;
