package uk.concord.briefing.domain.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.briefing.domain.BriefingSteps.TERM;
import static uk.concord.db.Tables.BRIEFING_LIBRARY_ENTRY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.library.LibraryEntry.Freshness;
import uk.concord.briefing.domain.writing.ApprovalService;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Keeping libraries, using them, and what an expired entry does to a briefing. */
@DatabaseTest
class LibraryDatabaseTest {

    @Autowired
    private LibraryService libraries;

    @Autowired
    private PickService picks;

    @Autowired
    private BriefingService briefings;

    @Autowired
    private ApprovalService approval;

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    private LibraryEntry lookFor(String title, Edition edition, LocalDate expires) {
        return new LibraryEntry(
                0,
                LibraryKind.LOOK_FOR,
                title,
                "",
                "",
                "CRIME",
                edition,
                "A meeting",
                "Prevent lead",
                today().minusDays(1),
                expires,
                false,
                null,
                null,
                0);
    }

    private long add(String title, Edition edition, LocalDate expires) {
        SignIn.as("author");
        return libraries.add(lookFor(title, edition, expires));
    }

    @Test
    void everyLibraryBeginsWithSourcedEntries() {
        SignIn.as("admin");
        for (LibraryKind kind : LibraryKind.values()) {
            assertThat(libraries.page(kind, false, null, 100).rows())
                    .isNotEmpty()
                    .allSatisfy(entry -> {
                        assertThat(entry.source()).isNotBlank();
                        assertThat(entry.owner()).isNotBlank();
                        assertThat(entry.expires()).isAfter(entry.asAt());
                    });
        }
        assertThat(libraries.page(LibraryKind.FIGURE, false, null, 100).rows())
                .extracting(LibraryEntry::value)
                .contains("8,778", "56%");
    }

    @Test
    void aListIsReadPageByPage() {
        SignIn.as("author");
        KeyPage<LibraryEntry> first = libraries.page(LibraryKind.LOOK_FOR, false, null, 5);
        KeyPage<LibraryEntry> second = libraries.page(LibraryKind.LOOK_FOR, false, first.next(), 5);
        assertThat(first.rows()).hasSize(5);
        assertThat(second.rows()).hasSize(5).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.rows().getFirst().title())
                .isGreaterThanOrEqualTo(first.rows().getLast().title());
    }

    @Test
    void anEntryKeepsItsHistoryAndIsChangedByOneAtATime() {
        long id = add("A new sign", Edition.FE, today().plusMonths(3));
        LibraryEntry entry = libraries.byId(id);
        LibraryEntry changed = new LibraryEntry(
                id,
                entry.kind(),
                "A changed sign",
                "",
                "",
                "",
                Edition.WHOLE,
                entry.source(),
                entry.owner(),
                entry.asAt(),
                entry.expires(),
                false,
                null,
                null,
                entry.version());
        libraries.save(changed);
        assertThatThrownBy(() -> libraries.save(changed)).isInstanceOf(EditConflictException.class);
        assertThat(libraries.history(id))
                .extracting(LibraryEntry::title)
                .containsExactly("A changed sign", "A new sign");
        assertThat(libraries.byId(id).changedBy()).isEqualTo("Farah Lindqvist");
    }

    @Test
    void anEntryNamesItsSourceItsOwnerAndItsDays() {
        SignIn.as("author");
        assertThatThrownBy(() -> libraries.add(lookFor(" ", Edition.WHOLE, today().plusDays(9))))
                .hasMessage("briefing.library.title.error");
        assertThatThrownBy(() -> libraries.add(lookFor("Sign", Edition.WHOLE, today().minusDays(9))))
                .hasMessage("briefing.library.expires.error");
        SignIn.as("prevent");
        assertThatThrownBy(() -> libraries.page(LibraryKind.THEME, false, null, 5))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anEntryForAPhaseGoesIntoItsPartAndComesOutAgain() {
        long id = add("Secrets about a lift home", Edition.PRIMARY, today().plusMonths(3));
        SectionDraft before = briefings.section(TERM, Section.LOOK_OUT);
        SectionDraft with = picks.pick(TERM, Section.LOOK_OUT, List.of(id), before.version());
        assertThat(with.text())
                .contains("- Play or drawings that act out violence seen in videos\n- Secrets about a lift home");
        assertThat(picks.used(TERM, Section.LOOK_OUT))
                .extracting(used -> used.entry().id())
                .contains(id);
        assertThat(picks.offered(TERM, Section.LOOK_OUT))
                .extracting(LibraryEntry::id)
                .doesNotContain(id);
        SectionDraft without = picks.takeOut(TERM, Section.LOOK_OUT, id, with.version());
        assertThat(without.text()).isEqualTo(before.text());
        assertThat(picks.used(TERM, Section.LOOK_OUT))
                .extracting(used -> used.entry().id())
                .doesNotContain(id);
    }

    @Test
    void figuresNameTheirSourceOnce() {
        SignIn.as("author");
        steps.write(Section.NATIONAL, "");
        db.deleteFrom(uk.concord.db.Tables.BRIEFING_SECTION_ENTRY).execute();
        List<Long> two = picks.offered(TERM, Section.NATIONAL).stream()
                .limit(2)
                .map(LibraryEntry::id)
                .toList();
        String text = picks.pick(
                        TERM,
                        Section.NATIONAL,
                        two,
                        briefings.section(TERM, Section.NATIONAL).version())
                .text();
        assertThat(text).containsOnlyOnce("Source: Home Office").contains("as at 31 March 2025");
    }

    @Test
    void whatBelongsToAnotherSectionIsRefused() {
        long id = add("A sign", Edition.WHOLE, today().plusMonths(3));
        int version = briefings.section(TERM, Section.RESOURCES).version();
        assertThatThrownBy(() -> picks.pick(TERM, Section.RESOURCES, List.of(id), version))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> picks.pick(TERM, Section.RESOURCES, List.of(), version))
                .isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void anExpiredEntryStopsSubmissionAndApprovalWithItsName() {
        long id = add("A sign that ages", Edition.WHOLE, today().plusDays(3));
        picks.pick(
                TERM,
                Section.LOOK_OUT,
                List.of(id),
                briefings.section(TERM, Section.LOOK_OUT).version());
        assertThat(picks.ageing(TERM)).extracting(used -> used.entry().title()).contains("A sign that ages");
        steps.submit();
        expire(id);
        SignIn.as("manager");
        assertThatThrownBy(() -> approval.approve(TERM, steps.version())).isInstanceOf(RuleBrokenException.class);
        approval.giveBack(TERM, steps.version(), "Renew the sign.");
        SignIn.as("author");
        assertThat(briefings.missing(TERM)).singleElement().satisfies(missing -> {
            assertThat(missing.section()).isEqualTo(Section.LOOK_OUT);
            assertThat(missing.message()).contains("“A sign that ages” expired on");
        });
        assertThatThrownBy(() -> briefings.submit(TERM, steps.version())).isInstanceOf(RuleBrokenException.class);
        picks.takeOut(
                TERM,
                Section.LOOK_OUT,
                id,
                briefings.section(TERM, Section.LOOK_OUT).version());
        assertThat(briefings.missing(TERM)).isEmpty();
    }

    private void expire(long id) {
        db.update(BRIEFING_LIBRARY_ENTRY)
                .set(BRIEFING_LIBRARY_ENTRY.EXPIRES, today().minusDays(1))
                .set(BRIEFING_LIBRARY_ENTRY.AS_AT, today().minusDays(9))
                .where(BRIEFING_LIBRARY_ENTRY.ID.eq(id))
                .execute();
    }

    @Test
    void freshnessChangesOnItsDays() {
        LibraryEntry entry = lookFor("Sign", Edition.WHOLE, LocalDate.of(2027, 1, 31));
        assertThat(entry.freshness(LocalDate.of(2027, 1, 3), 28)).isEqualTo(Freshness.NEAR);
        assertThat(entry.freshness(LocalDate.of(2027, 1, 2), 28)).isEqualTo(Freshness.CURRENT);
        assertThat(entry.freshness(LocalDate.of(2027, 1, 31), 28)).isEqualTo(Freshness.NEAR);
        assertThat(entry.freshness(LocalDate.of(2027, 2, 1), 28)).isEqualTo(Freshness.EXPIRED);
    }
}
