package uk.concord.tension.domain;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.security.SignedIn;
import uk.concord.people.domain.AccountQuery;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.access.ReportAccessSql;

/**
 * Adds the names to a report. Whoever calls has checked that the report may be read; other reports are named only when
 * the person who is signed in may read them too.
 */
@Component
public class ReportDetailsQuery {
    private final DSLContext db;
    private final NoteRepository notes;
    private final CategoryQuery categories;
    private final WardQuery wards;
    private final AccountQuery accounts;
    private final SignedIn signedIn;

    ReportDetailsQuery(
            DSLContext db,
            NoteRepository notes,
            CategoryQuery categories,
            WardQuery wards,
            AccountQuery accounts,
            SignedIn signedIn) {
        this.db = db;
        this.notes = notes;
        this.categories = categories;
        this.wards = wards;
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    public ReportDetails of(Report report) {
        Long ward = report.answers().place().wardId();
        Long lockedBy = report.triage().lockedBy();
        Long duplicateOf = report.triage().duplicateOf();
        AccountQuery.Account author = accounts.byId(report.authorId()).orElseThrow();
        return new ReportDetails(
                report,
                ward == null ? null : wards.byId(ward).name(),
                categoryNames(report),
                author.displayName(),
                author.organisationName(),
                lockedBy == null ? null : nameOf(lockedBy),
                duplicateOf == null ? null : referenceOf(duplicateOf),
                db.select(TENSION_REPORT.REFERENCE)
                        .from(TENSION_REPORT)
                        .where(TENSION_REPORT.DUPLICATE_OF.eq(report.id()))
                        .and(ReportAccessSql.readable(signedIn.user()))
                        .orderBy(TENSION_REPORT.ID)
                        .fetch(TENSION_REPORT.REFERENCE),
                notes.of(report));
    }

    private List<String> categoryNames(Report report) {
        Map<String, String> names = categories.all().stream().collect(Collectors.toMap(Category::code, Category::name));
        List<String> chosen = new ArrayList<>();
        String main = report.answers().kind().category();
        if (main != null) {
            chosen.add(names.getOrDefault(main, main));
        }
        report.answers().kind().otherCategories().forEach(code -> chosen.add(names.getOrDefault(code, code)));
        return chosen;
    }

    /** @return the display name of an account */
    public String nameOf(long account) {
        return accounts.byId(account).map(AccountQuery.Account::displayName).orElse("");
    }

    private @Nullable String referenceOf(long report) {
        return db.select(TENSION_REPORT.REFERENCE)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.ID.eq(report))
                .and(ReportAccessSql.readable(signedIn.user()))
                .fetchOne(TENSION_REPORT.REFERENCE);
    }
}
