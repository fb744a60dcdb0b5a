/** Letters to hirers: drafted from dated templates, read before they leave, kept on the record. */
@NullMarked
package uk.concord.venue.domain.letter;

import org.jspecify.annotations.NullMarked;
