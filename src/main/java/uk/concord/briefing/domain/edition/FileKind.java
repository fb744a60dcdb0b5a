package uk.concord.briefing.domain.edition;

/** The files a school can take away. */
public enum FileKind {
    PDF("pdf", "application/pdf"),
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String ending;
    private final String mediaType;

    FileKind(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** What the name of such a file ends with. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
