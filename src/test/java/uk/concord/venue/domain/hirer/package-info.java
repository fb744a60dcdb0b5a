@NullMarked
package uk.concord.venue.domain.hirer;

import org.jspecify.annotations.NullMarked;
