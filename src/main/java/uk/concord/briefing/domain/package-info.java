@NullMarked
package uk.concord.briefing.domain;

import org.jspecify.annotations.NullMarked;
