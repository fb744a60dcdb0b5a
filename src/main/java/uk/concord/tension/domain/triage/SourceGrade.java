package uk.concord.tension.domain.triage;

import uk.concord.tension.domain.report.Choice;

/** Source evaluation of the 3x5x2 scheme, as an indication (tension monitoring domain rules §3.1). */
public enum SourceGrade implements Choice {
    RELIABLE("1"),
    UNTESTED("2"),
    NOT_RELIABLE("3");

    private final String code;

    SourceGrade(String code) {
        this.code = code;
    }

    /** @return 1, 2 or 3 */
    public String code() {
        return code;
    }
}
