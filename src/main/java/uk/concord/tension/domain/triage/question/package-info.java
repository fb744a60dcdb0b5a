/** Tells reporters that they were asked, and reminds them. */
@NullMarked
package uk.concord.tension.domain.triage.question;

import org.jspecify.annotations.NullMarked;
