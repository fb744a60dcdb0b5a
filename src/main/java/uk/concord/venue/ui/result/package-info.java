/** What the rules recommend, why, and what would change it. */
@NullMarked
package uk.concord.venue.ui.result;

import org.jspecify.annotations.NullMarked;
