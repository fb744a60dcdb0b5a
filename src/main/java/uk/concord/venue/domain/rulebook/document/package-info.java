/** The DMN of a rule set, safely read and edited row by row. */
@NullMarked
package uk.concord.venue.domain.rulebook.document;

import org.jspecify.annotations.NullMarked;
