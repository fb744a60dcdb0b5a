@NullMarked
package uk.concord.venue.domain.rulebook;

import org.jspecify.annotations.NullMarked;
