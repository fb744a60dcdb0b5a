/** Possible clusters on the screen. */
@NullMarked
package uk.concord.tension.ui.cluster;

import org.jspecify.annotations.NullMarked;
