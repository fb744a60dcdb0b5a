@NullMarked
package uk.concord.venue.domain.rules;

import org.jspecify.annotations.NullMarked;
