/** Invented cases a version of the rules is tried on. */
@NullMarked
package uk.concord.venue.domain.rulebook.trial;

import org.jspecify.annotations.NullMarked;
