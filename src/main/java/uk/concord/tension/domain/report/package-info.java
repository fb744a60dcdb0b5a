/** What a reporter says: the sections of the report form, their rules, and the warning about personal data. */
@NullMarked
package uk.concord.tension.domain.report;

import org.jspecify.annotations.NullMarked;
