/** Deciding about reports. */
@NullMarked
package uk.concord.tension.ui.triage;

import org.jspecify.annotations.NullMarked;
