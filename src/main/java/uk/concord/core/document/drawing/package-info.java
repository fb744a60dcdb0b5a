/** Pictures for screen and paper: drawn once, as shapes, from what the table beside them says. */
@NullMarked
package uk.concord.core.document.drawing;

import org.jspecify.annotations.NullMarked;
