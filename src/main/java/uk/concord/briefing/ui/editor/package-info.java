/** Where a section is written: text, findings, library, comments, history and preview. */
@NullMarked
package uk.concord.briefing.ui.editor;

import org.jspecify.annotations.NullMarked;
