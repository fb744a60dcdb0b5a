/** Dated triggers and precursors of tension, recurring ones and imported ones too. */
@NullMarked
package uk.concord.tension.domain.event;

import org.jspecify.annotations.NullMarked;
