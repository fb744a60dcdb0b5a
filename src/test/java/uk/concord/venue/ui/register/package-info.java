/** Tests of looking hirers up. */
@NullMarked
package uk.concord.venue.ui.register;

import org.jspecify.annotations.NullMarked;
