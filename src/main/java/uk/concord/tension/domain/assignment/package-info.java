/** Who looks after a report, how urgent it is and when it is looked at again. */
@NullMarked
package uk.concord.tension.domain.assignment;

import org.jspecify.annotations.NullMarked;
