/** What partner organisations send for a period: reports, a nil return, or nothing. */
@NullMarked
package uk.concord.tension.domain.returns;

import org.jspecify.annotations.NullMarked;
