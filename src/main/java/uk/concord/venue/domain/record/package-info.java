/** The case file: everything a decision on hire has to show, in one document. */
@NullMarked
package uk.concord.venue.domain.record;

import org.jspecify.annotations.NullMarked;
