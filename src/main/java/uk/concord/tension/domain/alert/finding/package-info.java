/** What the rules find in the weekly counts; plain Java but for the thresholds. */
@NullMarked
package uk.concord.tension.domain.alert.finding;

import org.jspecify.annotations.NullMarked;
