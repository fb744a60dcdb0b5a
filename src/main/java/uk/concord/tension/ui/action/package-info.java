/** Pages of actions. */
@NullMarked
package uk.concord.tension.ui.action;

import org.jspecify.annotations.NullMarked;
