package uk.concord.tension.ui.assessment;

/** Addresses of the levels of areas. */
public final class AssessmentRoutes {
    public static final String LIST = "tensions/assessments";

    private AssessmentRoutes() {}

    public static String area(long ward) {
        return LIST + "/" + ward;
    }

    static String judge(long ward) {
        return area(ward) + "/new";
    }
}
