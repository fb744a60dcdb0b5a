/** The pages on which the libraries are kept. */
@NullMarked
package uk.concord.briefing.ui.library;

import org.jspecify.annotations.NullMarked;
