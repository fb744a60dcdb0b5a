/** Choosing files and fetching them. */
@NullMarked
package uk.concord.core.ui.file;

import org.jspecify.annotations.NullMarked;
