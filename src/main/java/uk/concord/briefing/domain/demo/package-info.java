/** Demonstration schools and briefings. */
@NullMarked
package uk.concord.briefing.domain.demo;

import org.jspecify.annotations.NullMarked;
