/** The report to the board. */
@NullMarked
package uk.concord.venue.ui.report;

import org.jspecify.annotations.NullMarked;
