/** Looking a hirer up in the public registers. */
@NullMarked
package uk.concord.venue.ui.register;

import org.jspecify.annotations.NullMarked;
