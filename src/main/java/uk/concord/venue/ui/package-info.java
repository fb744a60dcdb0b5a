/** The pages of venue hire. */
@NullMarked
package uk.concord.venue.ui;

import org.jspecify.annotations.NullMarked;
