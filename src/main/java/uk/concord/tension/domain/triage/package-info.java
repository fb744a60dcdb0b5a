/** What a triage officer does with a report: states, grades, markings and decisions. */
@NullMarked
package uk.concord.tension.domain.triage;

import org.jspecify.annotations.NullMarked;
