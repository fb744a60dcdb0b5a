/** Advice that stores nothing: the wizard without a check. */
@NullMarked
package uk.concord.venue.ui.advice;

import org.jspecify.annotations.NullMarked;
