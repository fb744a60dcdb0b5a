/** Words that people want to be told of when a report holds them. */
@NullMarked
package uk.concord.tension.domain.watch;

import org.jspecify.annotations.NullMarked;
