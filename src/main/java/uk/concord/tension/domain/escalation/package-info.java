/** What follows from a level, and prompts that ask people to look. */
@NullMarked
package uk.concord.tension.domain.escalation;

import org.jspecify.annotations.NullMarked;
