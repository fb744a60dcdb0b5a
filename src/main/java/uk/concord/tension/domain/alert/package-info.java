/** Alerts: what the statistics find worth a look, why, and who has looked. */
@NullMarked
package uk.concord.tension.domain.alert;

import org.jspecify.annotations.NullMarked;
