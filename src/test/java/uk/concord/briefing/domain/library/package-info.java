@NullMarked
package uk.concord.briefing.domain.library;

import org.jspecify.annotations.NullMarked;
