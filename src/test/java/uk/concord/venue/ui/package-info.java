@NullMarked
package uk.concord.venue.ui;

import org.jspecify.annotations.NullMarked;
