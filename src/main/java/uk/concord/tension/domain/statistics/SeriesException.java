package uk.concord.tension.domain.statistics;

/** A series cannot be read or judged. The message is one sentence for the person at the keyboard. */
class SeriesException extends RuntimeException {
    SeriesException(String sentence) {
        super(sentence);
    }
}
