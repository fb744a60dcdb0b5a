@NullMarked
package uk.concord.briefing;

import org.jspecify.annotations.NullMarked;
