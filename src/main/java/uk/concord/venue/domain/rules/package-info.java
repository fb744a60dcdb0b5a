/** What a check asks, what its answers raise, and the published rules that follow. Plain Java and DMN: no Spring, no SQL. */
@NullMarked
package uk.concord.venue.domain.rules;

import org.jspecify.annotations.NullMarked;
