@NullMarked
package uk.concord.briefing.domain.composition;

import org.jspecify.annotations.NullMarked;
