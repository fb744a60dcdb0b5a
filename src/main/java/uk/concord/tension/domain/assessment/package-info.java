/** The levels of issues and areas: judgements of people, with reason, confidence and review day. */
@NullMarked
package uk.concord.tension.domain.assessment;

import org.jspecify.annotations.NullMarked;
