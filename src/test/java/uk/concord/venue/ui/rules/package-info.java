@NullMarked
package uk.concord.venue.ui.rules;

import org.jspecify.annotations.NullMarked;
