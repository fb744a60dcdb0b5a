@NullMarked
package uk.concord.venue.ui.letter;

import org.jspecify.annotations.NullMarked;
