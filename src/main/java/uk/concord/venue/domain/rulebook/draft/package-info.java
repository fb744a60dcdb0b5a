/** Drafts of rule sets: from the published set over checks to a second person who publishes. */
@NullMarked
package uk.concord.venue.domain.rulebook.draft;

import org.jspecify.annotations.NullMarked;
