/** The marking of a report after it was first set: raised by one person, lowered by two. */
@NullMarked
package uk.concord.tension.domain.marking;

import org.jspecify.annotations.NullMarked;
