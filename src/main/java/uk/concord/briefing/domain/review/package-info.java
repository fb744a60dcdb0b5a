/** The second pair of eyes: who reviewed what, and what was approved in an emergency without. */
@NullMarked
package uk.concord.briefing.domain.review;

import org.jspecify.annotations.NullMarked;
