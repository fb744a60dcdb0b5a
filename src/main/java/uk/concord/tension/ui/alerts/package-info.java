/** Alerts: what is worth a look, why, and saying that somebody looked. */
@NullMarked
package uk.concord.tension.ui.alerts;

import org.jspecify.annotations.NullMarked;
