/** Figures of accepted reports for the picture of the borough. */
@NullMarked
package uk.concord.tension.domain.figures;

import org.jspecify.annotations.NullMarked;
