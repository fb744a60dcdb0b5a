/** Actions: who does what by when, and what came of it. */
@NullMarked
package uk.concord.tension.domain.action;

import org.jspecify.annotations.NullMarked;
