@NullMarked
package uk.concord.briefing.domain.editor;

import org.jspecify.annotations.NullMarked;
