/** Who may read which report: the rule, the people named on a report, and requests to be named. */
@NullMarked
package uk.concord.tension.domain.access;

import org.jspecify.annotations.NullMarked;
