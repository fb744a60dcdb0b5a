@NullMarked
package uk.concord.venue.ui.records;

import org.jspecify.annotations.NullMarked;
