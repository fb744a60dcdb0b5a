package uk.concord.venue.domain.letter;

import java.time.LocalDate;

/**
 * The text letters of a kind begin from.
 *
 * @param validFrom first day of use
 * @param body paragraphs with names of values in braces, see {@link LetterText}
 * @param source who decided the text, or where it comes from
 * @param version for optimistic locking; 0 for one that is not stored yet
 */
public record LetterTemplate(
        long id,
        LetterKind kind,
        LocalDate validFrom,
        String subject,
        String body,
        String source,
        String changedBy,
        int version) {}
