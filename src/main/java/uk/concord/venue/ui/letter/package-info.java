/** Letters to hirers and the texts they begin from. */
@NullMarked
package uk.concord.venue.ui.letter;

import org.jspecify.annotations.NullMarked;
