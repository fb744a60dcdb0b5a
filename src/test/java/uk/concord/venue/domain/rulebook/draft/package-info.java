@NullMarked
package uk.concord.venue.domain.rulebook.draft;

import org.jspecify.annotations.NullMarked;
