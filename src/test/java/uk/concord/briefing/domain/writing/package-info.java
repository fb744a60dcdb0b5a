@NullMarked
package uk.concord.briefing.domain.writing;

import org.jspecify.annotations.NullMarked;
