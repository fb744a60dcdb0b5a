@NullMarked
package uk.concord.venue.domain.progress;

import org.jspecify.annotations.NullMarked;
