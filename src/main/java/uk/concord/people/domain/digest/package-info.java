/** A mail that says how much waits, and nothing of what. */
@NullMarked
package uk.concord.people.domain.digest;

import org.jspecify.annotations.NullMarked;
