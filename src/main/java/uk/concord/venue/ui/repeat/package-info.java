/** The short way for hirers who come back. */
@NullMarked
package uk.concord.venue.ui.repeat;

import org.jspecify.annotations.NullMarked;
