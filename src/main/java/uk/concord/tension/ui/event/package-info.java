/** Pages of the register of events. */
@NullMarked
package uk.concord.tension.ui.event;

import org.jspecify.annotations.NullMarked;
