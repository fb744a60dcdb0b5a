@NullMarked
package uk.concord.venue.domain.remedy;

import org.jspecify.annotations.NullMarked;
