/** Weekly counts of accepted reports, which the statistics look at. */
@NullMarked
package uk.concord.tension.domain.weekly;

import org.jspecify.annotations.NullMarked;
