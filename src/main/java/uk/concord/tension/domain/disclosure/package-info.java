/** Information sharing agreements, and what was disclosed under them. */
@NullMarked
package uk.concord.tension.domain.disclosure;

import org.jspecify.annotations.NullMarked;
