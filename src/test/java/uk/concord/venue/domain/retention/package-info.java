@NullMarked
package uk.concord.venue.domain.retention;

import org.jspecify.annotations.NullMarked;
