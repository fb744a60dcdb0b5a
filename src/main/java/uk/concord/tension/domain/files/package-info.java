/** Pictures and documents with a report. */
@NullMarked
package uk.concord.tension.domain.files;

import org.jspecify.annotations.NullMarked;
