@NullMarked
package uk.concord.venue.domain.screening;

import org.jspecify.annotations.NullMarked;
