/** Pages of the monitoring group's packs and its meeting. */
@NullMarked
package uk.concord.tension.ui.pack;

import org.jspecify.annotations.NullMarked;
