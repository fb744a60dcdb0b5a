/** One decision for several reports, looked at first. */
@NullMarked
package uk.concord.tension.domain.bulk;

import org.jspecify.annotations.NullMarked;
