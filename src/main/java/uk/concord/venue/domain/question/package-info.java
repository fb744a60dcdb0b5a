/** The words of the questions: versions, effective dates and a second person. */
@NullMarked
package uk.concord.venue.domain.question;

import org.jspecify.annotations.NullMarked;
