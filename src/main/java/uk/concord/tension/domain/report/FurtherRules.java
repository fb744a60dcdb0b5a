package uk.concord.tension.domain.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** What makes the further answers of a partner valid (tension monitoring domain rules §4, layer P). Pure. */
final class FurtherRules {
    static final int REFERENCE_MAX = 2_000;
    static final int TRIGGER_MAX = 120;
    static final int CLAIM_MAX = 300;
    static final int GROUPS_MAX = 3;
    static final int GROUP_MAX = 60;

    private FurtherRules() {}

    /** @return what is wrong, in the order of the page */
    static List<Problem> check(Further further, Box borough) {
        List<Problem> found = new ArrayList<>();
        SectionRules.atMost(further.nature().trigger(), TRIGGER_MAX, Fields.TRIGGER, found);
        checkOnline(further.online(), found);
        checkPoint(further.point(), borough, found);
        List<String> groups = further.affected().groupList();
        if (groups.size() > GROUPS_MAX || groups.stream().anyMatch(group -> group.length() > GROUP_MAX)) {
            found.add(Problem.of(Fields.GROUPS, "tension.problem.groups", GROUPS_MAX, GROUP_MAX));
        }
        return found;
    }

    private static void checkOnline(Further.Online online, List<Problem> found) {
        String reference = online.reference().strip();
        if (!reference.isEmpty() && !isWebAddress(reference)) {
            found.add(Problem.of(Fields.ONLINE_REFERENCE, "tension.problem.onlineReference"));
        }
        SectionRules.atMost(reference, REFERENCE_MAX, Fields.ONLINE_REFERENCE, found);
        if (Boolean.TRUE.equals(online.falseClaim())) {
            if (online.claim().isBlank()) {
                found.add(Problem.of(Fields.CLAIM, "tension.problem.claim"));
            }
            SectionRules.atMost(online.claim(), CLAIM_MAX, Fields.CLAIM, found);
            SectionRules.official(online.claim(), Fields.CLAIM, found);
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static void checkPoint(Further.Point point, Box borough, List<Problem> found) {
        Double latitude = point.latitude();
        Double longitude = point.longitude();
        if (latitude == null && longitude == null) {
            return;
        }
        if (latitude == null) {
            found.add(Problem.of(Fields.LATITUDE, "tension.problem.latitude"));
        } else if (longitude == null) {
            found.add(Problem.of(Fields.LONGITUDE, "tension.problem.longitude"));
        } else if (!Box.GREAT_BRITAIN.contains(latitude, longitude)) {
            found.add(Problem.of(Fields.LATITUDE, "tension.problem.point"));
        } else if (!borough.contains(latitude, longitude) && !point.outsideConfirmed()) {
            found.add(Problem.of(Fields.OUTSIDE_CONFIRMED, "tension.problem.outsideConfirmed"));
        }
        if (point.precision() == null) {
            found.add(Problem.of(Fields.GEO_PRECISION, "tension.problem.geoPrecision"));
        }
    }
}
