/**
 * What may be said about numbers of reports, and nothing else: the only place where a raw count exists on its way to a
 * document.
 */
@NullMarked
package uk.concord.briefing.domain.release;

import org.jspecify.annotations.NullMarked;
