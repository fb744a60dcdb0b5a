package uk.concord.tension.domain.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Problem;

/**
 * An information sharing agreement, complete or not.
 *
 * @param id 0 for a new one
 * @param partner who information is shared with
 * @param covers what may be shared, and what for
 * @param signatories who signed, by office
 * @param expiresOn last day it holds
 * @param version for optimistic locking
 */
public record Agreement(
        long id,
        String partner,
        String name,
        String covers,
        String signatories,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate expiresOn,
        int version) {

    public Agreement {
        partner = partner.strip();
        name = name.strip();
        covers = covers.strip();
        signatories = signatories.strip();
    }

    /** @return whether information may be shared under it on that day */
    public boolean holdsOn(LocalDate day) {
        return signedOn != null && expiresOn != null && !day.isBefore(signedOn) && !day.isAfter(expiresOn);
    }

    /** @return what is missing or wrong, in the order of the form */
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        text(partner, 120, "partner", found);
        text(name, 200, "name", found);
        text(covers, 500, "covers", found);
        text(signatories, 300, "signatories", found);
        if (signedOn == null) {
            found.add(problem("signedOn"));
        }
        if (expiresOn == null || (signedOn != null && !expiresOn.isAfter(signedOn))) {
            found.add(problem("expiresOn"));
        }
        return List.copyOf(found);
    }

    private static void text(String text, int max, String field, List<Problem> found) {
        if (text.length() < 3 || text.length() > max) {
            found.add(problem(field));
        }
    }

    private static Problem problem(String field) {
        return new Problem(field, "tension.problem.agreement." + field, List.of());
    }
}
