@NullMarked
package uk.concord.venue.domain.letter;

import org.jspecify.annotations.NullMarked;
