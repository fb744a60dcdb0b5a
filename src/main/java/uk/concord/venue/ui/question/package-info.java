/** Changing the words of the questions. */
@NullMarked
package uk.concord.venue.ui.question;

import org.jspecify.annotations.NullMarked;
