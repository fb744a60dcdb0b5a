/** What was entered in triage and is not decided yet. */
@NullMarked
package uk.concord.tension.domain.triage.kept;

import org.jspecify.annotations.NullMarked;
