/** The editions of an approved briefing: reading, copies for schools, and the documents of all schools at once. */
@NullMarked
package uk.concord.briefing.domain.edition;

import org.jspecify.annotations.NullMarked;
