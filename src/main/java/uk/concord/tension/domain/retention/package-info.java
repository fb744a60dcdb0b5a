/** What of a report goes after how long (tension monitoring domain rules §6). */
@NullMarked
package uk.concord.tension.domain.retention;

import org.jspecify.annotations.NullMarked;
