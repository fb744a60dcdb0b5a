/** Pages of the escalation matrix and of prompts. */
@NullMarked
package uk.concord.tension.ui.escalation;

import org.jspecify.annotations.NullMarked;
