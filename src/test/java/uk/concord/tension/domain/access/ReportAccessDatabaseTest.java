package uk.concord.tension.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static uk.concord.db.Tables.TENSION_ACTION;
import static uk.concord.db.Tables.TENSION_DISCLOSURE;
import static uk.concord.db.Tables.TENSION_EVENT;
import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.TENSION_ISSUE_REPORT;
import static uk.concord.db.Tables.TENSION_ISSUE_WARD;
import static uk.concord.db.Tables.TENSION_PROMPT;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_REPORT_MEMBER;
import static uk.concord.db.Tables.WARD;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.concord.core.NotFoundException;
import uk.concord.core.document.Attachments;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Locality;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.AccountRepository;
import uk.concord.people.domain.token.ApiToken;
import uk.concord.people.domain.token.TokenService;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportDetails;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.action.Action;
import uk.concord.tension.domain.action.ActionService;
import uk.concord.tension.domain.alert.Alert;
import uk.concord.tension.domain.alert.AlertComputation;
import uk.concord.tension.domain.alert.AlertQuery;
import uk.concord.tension.domain.alert.AlertService;
import uk.concord.tension.domain.assessment.AreaLevelService;
import uk.concord.tension.domain.assessment.AreaLevels;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.disclosure.Disclosure;
import uk.concord.tension.domain.disclosure.DisclosureService;
import uk.concord.tension.domain.duplicate.DuplicateService;
import uk.concord.tension.domain.duplicate.LikelyDuplicate;
import uk.concord.tension.domain.escalation.Prompt;
import uk.concord.tension.domain.escalation.PromptService;
import uk.concord.tension.domain.escalation.Prompts;
import uk.concord.tension.domain.event.EventService;
import uk.concord.tension.domain.event.Occurrence;
import uk.concord.tension.domain.figures.Figures;
import uk.concord.tension.domain.figures.FiguresFilter;
import uk.concord.tension.domain.figures.FiguresService;
import uk.concord.tension.domain.files.ReportFiles;
import uk.concord.tension.domain.issue.IssueQuery;
import uk.concord.tension.domain.issue.IssueService;
import uk.concord.tension.domain.issue.LinkRepository;
import uk.concord.tension.domain.list.ReportExportService;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.list.ReportListService;
import uk.concord.tension.domain.list.ReportRow;
import uk.concord.tension.domain.list.TensionQuery;
import uk.concord.tension.domain.pack.PackService;
import uk.concord.tension.domain.triage.Handling;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.TriageService;
import uk.concord.tension.domain.weekly.SeriesKey;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.testing.TestPdf;

/**
 * Nobody reads what they may not: random people and reports in a real database, against a second statement of the rule
 * written here from the words of the use case. Every way to a report, or to a number of reports, is tried.
 */
@DatabaseTest
class ReportAccessDatabaseTest {
    private static final int PEOPLE = 160;
    private static final Set<Role> READERS = EnumSet.of(Role.ANALYST, Role.MANAGER, Role.PREVENT_LEAD);
    private static final int TOKENS = 24;
    private static final Set<Role> REPORTERS = EnumSet.of(
            Role.OFFICER, Role.PARTNER, Role.ANALYST, Role.MANAGER, Role.PREVENT_LEAD, Role.BRIEFING_AUTHOR, Role.DSL);
    private static final Set<String> COUNTED = Set.of("ACCEPTED", "CLOSED");
    private static final byte[] PDF = TestPdf.bytes();
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    DSLContext db;

    @Autowired
    AccountRepository accountRepository;

    @Autowired
    AccountQuery accounts;

    @Autowired
    ReportRepository reports;

    @Autowired
    ReportService service;

    @Autowired
    ReportListService list;

    @Autowired
    TensionQuery query;

    @Autowired
    ReportExportService export;

    @Autowired
    DuplicateService duplicates;

    @Autowired
    ReportFiles files;

    @Autowired
    Attachments attachments;

    @Autowired
    TriageService triage;

    @Autowired
    FiguresService figures;

    @Autowired
    AlertComputation computation;

    @Autowired
    AlertService alerts;

    @Autowired
    AlertQuery alertQuery;

    @Autowired
    Prompts prompts;

    @Autowired
    PromptService promptService;

    @Autowired
    IssueService issues;

    @Autowired
    ActionService actions;

    @Autowired
    DisclosureService disclosures;

    @Autowired
    PackService packs;

    @Autowired
    EventService events;

    @Autowired
    AreaLevelService levels;

    @Autowired
    Texts texts;

    @Autowired
    TokenService tokens;

    @Autowired
    WebApplicationContext context;

    @Autowired
    JsonMapper json;

    private final Random random = new Random(2026);
    private List<CurrentUser> people = List.of();
    private List<Facts> all = List.of();

    /** What the database says of a report, read without any code of the product. */
    private record Facts(
            long id,
            String reference,
            String title,
            String searchText,
            String state,
            boolean received,
            LocalDate day,
            long author,
            long organisation,
            Long ward,
            String category,
            boolean official,
            boolean onConditions,
            boolean identifiable,
            boolean restricted,
            boolean erased,
            Set<Long> named) {
        boolean isCounted() {
            return COUNTED.contains(state);
        }
    }

    /** The rule once more, from the words of the use case and nothing else. */
    private static boolean simply(CurrentUser person, Facts report) {
        boolean own = report.author() == person.id();
        boolean sent = !report.state().equals("DRAFT") && report.reference() != null;
        boolean named =
                report.named().contains(person.id()) && person.roles().stream().anyMatch(REPORTERS::contains);
        boolean there = person.locality().everywhere()
                || (report.ward() != null && person.locality().wards().contains(report.ward()));
        boolean reader = person.roles().stream().anyMatch(READERS::contains)
                || person.roles().contains(Role.SYSTEM_READER);
        boolean colleague =
                (person.roles().contains(Role.PARTNER) || person.roles().contains(Role.SYSTEM_PARTNER))
                        && person.organisationId() == report.organisation();
        boolean harmless = report.official() && !report.onConditions() && !report.identifiable();
        return own || (sent && (named || (!report.restricted() && there && (reader || (colleague && harmless)))));
    }

    @BeforeEach
    void makePeopleAndReports() {
        List<Long> wards = db.select(WARD.ID).from(WARD).orderBy(WARD.ID).fetch(WARD.ID);
        List<Long> organisations = db.selectDistinct(TENSION_REPORT.ORGANISATION_ID)
                .from(TENSION_REPORT)
                .orderBy(TENSION_REPORT.ORGANISATION_ID)
                .fetch(TENSION_REPORT.ORGANISATION_ID);
        List<CurrentUser> made = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            made.add(person(number, wards, organisations));
        }
        people = made;
        List<Long> ids = db.select(TENSION_REPORT.ID)
                .from(TENSION_REPORT)
                .orderBy(TENSION_REPORT.ID)
                .fetch(TENSION_REPORT.ID);
        ids.forEach(id -> scramble(id, wards));
        all = facts();
    }

    private CurrentUser person(int number, List<Long> wards, List<Long> organisations) {
        Role[] roles = Role.ofPeople().toArray(Role[]::new);
        Set<Role> held = EnumSet.of(number % 2 == 0 ? oneOf(roles) : oneOf(READERS.toArray(Role[]::new)));
        if (random.nextInt(4) == 0) {
            held.add(oneOf(roles));
        }
        long id = accountRepository.insert(
                "random-" + number,
                "Random " + number,
                "random@example.org",
                organisations.get(random.nextInt(organisations.size())),
                held,
                null);
        if (random.nextInt(3) > 0) {
            Collections.shuffle(wards, random);
            accountRepository.setLocality(id, Locality.of(Set.copyOf(wards.subList(0, 1 + random.nextInt(6)))));
        }
        return accounts.byId(id).orElseThrow().user();
    }

    private void scramble(long id, List<Long> wards) {
        boolean decided = random.nextInt(5) > 0;
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.STATE, (decided ? ReportState.ACCEPTED : oneOf(ReportState.values())).name())
                .set(TENSION_REPORT.MARKING, oneOf(Marking.values()).name())
                .set(
                        TENSION_REPORT.HANDLING,
                        random.nextInt(3) == 0 ? null : oneOf(Handling.values()).name())
                .set(
                        TENSION_REPORT.SOURCE_IDENTIFIABLE,
                        random.nextInt(3) == 0 ? null : Boolean.valueOf(random.nextBoolean()))
                .set(TENSION_REPORT.WARD_ID, random.nextInt(12) == 0 ? null : wards.get(random.nextInt(wards.size())))
                .set(TENSION_REPORT.RESTRICTED, random.nextInt(4) == 0)
                .where(TENSION_REPORT.ID.eq(id))
                .execute();
        if (random.nextInt(10) == 0) {
            db.update(TENSION_REPORT)
                    .set(TENSION_REPORT.AUTHOR_ID, somebody().id())
                    .where(TENSION_REPORT.ID.eq(id))
                    .execute();
        }
        for (int named = random.nextInt(3); named > 0; named--) {
            db.insertInto(TENSION_REPORT_MEMBER)
                    .set(TENSION_REPORT_MEMBER.REPORT_ID, id)
                    .set(TENSION_REPORT_MEMBER.ACCOUNT_ID, somebody().id())
                    .set(TENSION_REPORT_MEMBER.NAMED_BY, somebody().id())
                    .set(TENSION_REPORT_MEMBER.NAMED_AT, Instant.parse("2026-11-01T10:00:00Z"))
                    .set(TENSION_REPORT_MEMBER.REASON, "A reason")
                    .onDuplicateKeyIgnore()
                    .execute();
        }
    }

    private List<Facts> facts() {
        Map<Long, Set<Long>> named = db
                .select(TENSION_REPORT_MEMBER.REPORT_ID, TENSION_REPORT_MEMBER.ACCOUNT_ID)
                .from(TENSION_REPORT_MEMBER)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet())));
        return db.selectFrom(TENSION_REPORT)
                .fetch(row -> new Facts(
                        row.getId(),
                        row.getReference(),
                        row.getTitle(),
                        row.getSearchText(),
                        row.getState(),
                        row.getReceivedAt() != null,
                        row.getReceivedAt() == null
                                ? LocalDate.MIN
                                : LocalDate.ofInstant(row.getReceivedAt(), java.time.ZoneId.of("Europe/London")),
                        row.getAuthorId(),
                        row.getOrganisationId(),
                        row.getWardId(),
                        row.getCategory(),
                        row.getMarking().equals("OFFICIAL"),
                        "C".equals(row.getHandling()),
                        Boolean.TRUE.equals(row.getSourceIdentifiable()),
                        row.getRestricted(),
                        row.getErasedAt() != null,
                        named.getOrDefault(row.getId(), Set.of())));
    }

    /** Moves accepted reports to a day, and to a ward unless it is null. */
    private void receive(LocalDate day, Long ward, int number, int from) {
        List<Long> moved = all.stream()
                .filter(Facts::isCounted)
                .skip(from)
                .limit(number)
                .map(Facts::id)
                .toList();
        var update = db.update(TENSION_REPORT)
                .set(TENSION_REPORT.RECEIVED_AT, LondonTime.startOf(day).plusSeconds(36_000));
        (ward == null ? update : update.set(TENSION_REPORT.WARD_ID, ward))
                .where(TENSION_REPORT.ID.in(moved))
                .execute();
        all = facts();
    }

    private <E> E oneOf(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private CurrentUser somebody() {
        return people.get(random.nextInt(people.size()));
    }

    private List<CurrentUser> peopleWith(String permission) {
        return people.stream().filter(person -> person.has(permission)).toList();
    }

    private Set<String> readable(CurrentUser person, Predicate<Facts> which) {
        return all.stream()
                .filter(report -> simply(person, report))
                .filter(which)
                .map(Facts::reference)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> references(Collection<ReportRow> rows) {
        return rows.stream().map(ReportRow::reference).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theRuleAndItsConditionSayTheSameOfEveryReport() {
        List<Report> loaded = all.stream()
                .filter(report -> report.reference() != null)
                .map(report -> reports.byReference(report.reference()).orElseThrow())
                .toList();
        int some = 0;
        int others = 0;
        for (CurrentUser person : people) {
            Set<String> expected = readable(person, report -> report.reference() != null);
            Set<String> byRule = loaded.stream()
                    .filter(report -> ReportAccess.mayRead(person, report))
                    .map(Report::reference)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> bySql = new TreeSet<>(db.select(TENSION_REPORT.REFERENCE)
                    .from(TENSION_REPORT)
                    .where(ReportAccessSql.readable(person))
                    .and(TENSION_REPORT.REFERENCE.isNotNull())
                    .fetch(TENSION_REPORT.REFERENCE));
            assertThat(byRule).as("%s", person).isEqualTo(expected);
            assertThat(bySql).as("%s", person).isEqualTo(expected);
            some += expected.size();
            others += loaded.size() - expected.size();
        }
        assertThat(some).isGreaterThan(1_000);
        assertThat(others).isGreaterThan(1_000);
    }

    @Test
    void listSearchCountAndExportHoldWhatMayBeReadAndNothingElse() throws IOException {
        for (CurrentUser person : peopleWith(Permissions.TENSION_READ)) {
            SignIn.as(person);
            Set<String> expected = readable(person, Facts::received);
            assertThat(references(list.page(ReportFilter.ALL, null, 5_000).rows()))
                    .as("list of %s", person)
                    .isEqualTo(expected);
            assertThat(list.count(ReportFilter.ALL)).hasValue(new TensionQuery.Count(expected.size(), false));
            Long ward = all.get(random.nextInt(all.size())).ward();
            assertThat(references(list.page(ReportFilter.ALL.withWard(ward), null, 5_000)
                            .rows()))
                    .isEqualTo(readable(
                            person, report -> report.received() && (ward == null || ward.equals(report.ward()))));
            assertThat(references(list.page(ReportFilter.ofText("people"), null, 5_000)
                            .rows()))
                    .as("search by %s", person)
                    .isEqualTo(readable(
                            person,
                            report -> report.received() && report.searchText().contains(" people")
                                    || report.received() && report.searchText().startsWith("people")));
            Facts wanted = all.get(random.nextInt(all.size()));
            if (wanted.reference() != null) {
                assertThat(references(list.page(ReportFilter.ofText(wanted.reference()), null, 5)
                                .rows()))
                        .isEqualTo(readable(
                                person,
                                report ->
                                        report.received() && wanted.reference().equals(report.reference())));
            }
            if (person.has(Permissions.TENSION_EXPORT)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                export.write(ReportFilter.ALL, out);
                List<CSVRecord> lines = CSVFormat.RFC4180
                        .parse(new StringReader(out.toString(StandardCharsets.UTF_8)))
                        .getRecords();
                Set<String> exported = lines.subList(1, lines.size() - 1).stream()
                        .map(line -> line.get(0))
                        .collect(Collectors.toSet());
                assertThat(exported).as("export of %s", person).isEqualTo(expected);
            }
        }
    }

    @Test
    void colleaguesSeeWhatTheyMay() {
        int seen = 0;
        for (CurrentUser person : people) {
            if (person.roles().contains(Role.PARTNER)) {
                Set<String> expected = readable(
                        person,
                        report -> report.received()
                                && report.organisation() == person.organisationId()
                                && report.author() != person.id());
                assertThat(references(query.colleagues(person, null, 5_000).rows()))
                        .isEqualTo(expected);
                seen += expected.size();
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void anAddressOpensOnlyWhatMayBeRead() {
        int refused = 0;
        for (CurrentUser person : peopleWith(Permissions.TENSION_FILE)) {
            SignIn.as(person);
            for (int tries = 0; tries < 12; tries++) {
                Facts report = all.get(random.nextInt(all.size()));
                if (report.reference() == null) {
                    continue;
                }
                if (simply(person, report)) {
                    ReportDetails details = service.read(report.reference());
                    Set<String> mayRead = readable(person, other -> true);
                    assertThat(mayRead).containsAll(details.duplicates());
                } else {
                    refused++;
                    assertThatThrownBy(() -> service.read(report.reference())).isInstanceOf(NotFoundException.class);
                    if (person.has(Permissions.TENSION_TRIAGE)) {
                        assertThatThrownBy(() -> triage.start(report.reference()))
                                .isInstanceOf(NotFoundException.class);
                        assertThatThrownBy(() -> triage.note(report.reference(), "Anything at all"))
                                .isInstanceOf(NotFoundException.class);
                        assertThatThrownBy(() -> triage.suggestedGrade(report.reference()))
                                .isInstanceOf(NotFoundException.class);
                        assertThatThrownBy(() -> duplicates.suggestions(report.reference()))
                                .isInstanceOf(NotFoundException.class);
                        assertThatThrownBy(() -> duplicates.history(report.reference()))
                                .isInstanceOf(NotFoundException.class);
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void filesAreOpenToWhoMayReadBothTheReportAndOriginals() {
        int refused = 0;
        int shown = 0;
        for (CurrentUser person : people) {
            SignIn.as(person);
            for (int tries = 0; tries < 6; tries++) {
                Facts report = all.get(random.nextInt(all.size()));
                String key = reports.byId(report.id()).orElseThrow().key();
                long file = attachments.store(ReportRepository.FILES, report.id(), "a.pdf", PDF);
                boolean own = report.author() == person.id();
                boolean originals = person.roles().stream().anyMatch(READERS::contains);
                boolean reports = person.roles().stream().anyMatch(REPORTERS::contains);
                if (reports && (own || (simply(person, report) && originals))) {
                    shown++;
                    assertThat(files.of(key)).hasSize(1);
                    assertThat(files.read(key, file).bytes()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
                } else {
                    refused++;
                    assertThatThrownBy(() -> files.read(key, file))
                            .isInstanceOfAny(NotFoundException.class, AccessDeniedException.class);
                    assertThatThrownBy(() -> assertThat(files.of(key)).isNotEmpty())
                            .isInstanceOfAny(AssertionError.class, AccessDeniedException.class);
                }
                attachments.removeAll(ReportRepository.FILES, report.id());
            }
        }
        assertThat(refused).isGreaterThan(100);
        assertThat(shown).isGreaterThan(100);
    }

    @Test
    void triageShowsOnlyWhatMayBeRead() {
        int suggested = 0;
        for (CurrentUser person : peopleWith(Permissions.TENSION_TRIAGE)) {
            SignIn.as(person);
            Set<String> waiting =
                    readable(person, report -> Set.of("SUBMITTED", "IN_TRIAGE").contains(report.state()));
            assertThat(triage.queue().total()).as("%s", person).isEqualTo(waiting.size());
            assertThat(triage.queue().lines()).allMatch(line -> waiting.contains(line.reference()));
            assertThat(new TreeSet<>(triage.awaitingReceipt()))
                    .isEqualTo(readable(person, report -> report.state().equals("DIVERTED") && !report.erased()));
            List<String> mine = List.copyOf(readable(person, Facts::received));
            Set<String> mayRead = new HashSet<>(mine);
            for (int tries = 0; tries < 6 && !mine.isEmpty(); tries++) {
                List<LikelyDuplicate> found = duplicates.suggestions(mine.get(random.nextInt(mine.size())));
                assertThat(found).allMatch(likely -> mayRead.contains(likely.reference()));
                suggested += found.size();
            }
        }
        assertThat(suggested).isPositive();
    }

    @Test
    void theApiGivesATokenWhatItMayReadAndNothingElse() throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        Map<String, CurrentUser> systems = new LinkedHashMap<>();
        for (int number = 0; number < TOKENS; number++) {
            system(number, systems);
        }
        all = facts();
        int some = 0;
        int hidden = 0;
        for (Map.Entry<String, CurrentUser> system : systems.entrySet()) {
            Set<String> expected = readable(system.getValue(), Facts::received);
            Set<String> listed = new TreeSet<>();
            String address = "/api/v1/reports?limit=200";
            for (String next = ""; next != null; ) {
                JsonNode page = ask(mvc, address + next, system.getKey()).orElseThrow();
                page.get("reports")
                        .forEach(report -> listed.add(report.get("reference").asString()));
                next = page.get("next").isNull()
                        ? null
                        : "&cursor=" + page.get("next").asString();
            }
            assertThat(listed).as("%s", system.getValue()).isEqualTo(expected);
            for (int tries = 0; tries < 15; tries++) {
                Facts report = all.get(random.nextInt(all.size()));
                if (report.reference() != null) {
                    boolean given = ask(mvc, "/api/v1/reports/" + report.reference(), system.getKey())
                            .isPresent();
                    assertThat(given)
                            .as("%s reads %s", system.getValue(), report)
                            .isEqualTo(simply(system.getValue(), report));
                    hidden += given ? 0 : 1;
                }
            }
            some += expected.size();
        }
        assertThat(some).isGreaterThan(100);
        assertThat(hidden).isGreaterThan(100);
    }

    /** A random token, and some reports that the systems of its organisation filed. */
    private void system(int number, Map<String, CurrentUser> systems) {
        SignIn.as("admin");
        List<Long> wards =
                new ArrayList<>(db.select(WARD.ID).from(WARD).orderBy(WARD.ID).fetch(WARD.ID));
        Collections.shuffle(wards, random);
        Locality locality = random.nextInt(3) == 0
                ? Locality.EVERYWHERE
                : Locality.of(Set.copyOf(wards.subList(0, 1 + random.nextInt(6))));
        long organisation = somebody().organisationId();
        ApiToken.Reading reading = number % 2 == 0 ? ApiToken.Reading.ORGANISATION : ApiToken.Reading.PLACES;
        String name = "random-" + number;
        String secret = tokens.create(new TokenService.NewToken(
                name, "A test", organisation, random.nextBoolean(), reading, locality, tokens.proposedLastDay()));
        ApiToken token = tokens.get(name);
        SignIn.out();
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.AUTHOR_ID, token.accountId())
                .set(TENSION_REPORT.ORGANISATION_ID, organisation)
                .where(TENSION_REPORT.ID.in(
                        all.get(random.nextInt(all.size())).id(),
                        all.get(random.nextInt(all.size())).id()))
                .execute();
        systems.put(
                secret,
                new CurrentUser(
                        token.accountId(),
                        name,
                        name,
                        Set.of(number % 2 == 0 ? Role.SYSTEM_PARTNER : Role.SYSTEM_READER),
                        organisation,
                        "",
                        locality));
    }

    /** @return what is given, or empty when it is not found */
    private Optional<JsonNode> ask(MockMvc mvc, String address, String token) throws Exception {
        var answer = mvc.perform(get(address).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isIn(200, 404);
        return answer.getStatus() == 200
                ? Optional.of(json.readTree(answer.getContentAsByteArray()))
                : Optional.empty();
    }

    @Test
    void theMapAndAllFiguresCountWhatMayBeRead() {
        FiguresFilter filter = FiguresFilter.of(null, LAST_DAY, LAST_DAY, null, null, null);
        for (CurrentUser person : peopleWith(Permissions.TENSION_READ)) {
            SignIn.as(person);
            List<Facts> expected = all.stream()
                    .filter(report -> simply(person, report) && report.isCounted())
                    .filter(report -> !report.day().isBefore(filter.from())
                            && !report.day().isAfter(filter.to()))
                    .toList();
            Figures found = figures.figures(filter);
            assertThat(found.total()).as("%s", person).isEqualTo(expected.size());
            assertThat(found.byWard())
                    .isEqualTo(expected.stream()
                            .filter(report -> report.ward() != null)
                            .collect(Collectors.toMap(Facts::ward, report -> 1, Integer::sum)));
            assertThat(found.weeks().stream().mapToInt(Figures.Week::reports).sum())
                    .isEqualTo(expected.size());
            assertThat(figures.returns(filter).stream()
                            .mapToInt(line -> line.sent().reports())
                            .sum())
                    .isEqualTo(expected.size());
        }
    }

    @Test
    void alertsAreThoseOfOnesWardsAndCountNothingRestricted() {
        List<Long> busy = List.copyOf(db.select(WARD.ID)
                .from(WARD)
                .where(WARD.KIND.eq("WARD"))
                .orderBy(WARD.ID)
                .limit(2)
                .fetchSet(WARD.ID));
        receive(LAST_DAY, busy.getFirst(), 30, 0);
        receive(LAST_DAY, busy.getLast(), 30, 30);
        computation.all(LAST_DAY);
        List<Alert> every = alertQuery.open(Locality.EVERYWHERE);
        assertThat(every)
                .isNotEmpty()
                .allSatisfy(
                        alert -> assertThat(alert.finding().count().reports()).isEqualTo(countedIn(alert)));
        for (CurrentUser person : peopleWith(Permissions.TENSION_READ)) {
            SignIn.as(person);
            assertThat(alerts.open())
                    .isEqualTo(
                            every.stream().filter(alert -> isOf(person, alert)).toList());
            every.stream()
                    .filter(alert -> !isOf(person, alert))
                    .forEach(alert -> assertThatThrownBy(() -> alerts.byReference(alert.reference()))
                            .isInstanceOf(NotFoundException.class));
        }
    }

    private static boolean isOf(CurrentUser person, Alert alert) {
        SeriesKey series = alert.finding().series();
        return person.locality().everywhere()
                || (series.kind() == SeriesKey.Kind.WARD
                        && person.locality().wards().contains(Long.valueOf(series.key())));
    }

    private int countedIn(Alert alert) {
        SeriesKey series = alert.finding().series();
        long outside = db.select(WARD.ID)
                .from(WARD)
                .where(WARD.CODE.eq("OUTSIDE"))
                .fetchSingle()
                .value1();
        return (int) all.stream()
                .filter(report -> report.isCounted() && !report.restricted())
                .filter(report -> !report.day().isBefore(alert.finding().week())
                        && report.day().isBefore(alert.finding().week().plusWeeks(1)))
                .filter(report -> switch (series.kind()) {
                    case WARD -> series.key().equals(String.valueOf(report.ward()));
                    case CATEGORY ->
                        series.key().equals(report.category()) && (report.ward() == null || report.ward() != outside);
                    case BOROUGH -> report.ward() == null || report.ward() != outside;
                })
                .count();
    }

    @Test
    void promptsNameOnlyReportsThatMayBeRead() {
        prompts.raise();
        Set<String> everyReport = all.stream()
                .map(Facts::reference)
                .filter(reference -> reference != null)
                .collect(Collectors.toSet());
        int named = 0;
        int hidden = 0;
        for (CurrentUser person : peopleWith(Permissions.TENSION_ASSESS)) {
            SignIn.as(person);
            Set<String> mayRead = readable(person, report -> true);
            List<Prompt> open = promptService.open();
            assertThat(open.stream().map(Prompt::subject).filter(everyReport::contains))
                    .as("%s", person)
                    .allMatch(mayRead::contains);
            named += (int) open.stream()
                    .map(Prompt::subject)
                    .filter(everyReport::contains)
                    .count();
            hidden += prompts.open(people.getFirst()) == open.size() ? 0 : 1;
        }
        assertThat(named).isPositive();
        assertThat(hidden).isPositive();
    }

    @Test
    void issuesShowAndCountOnlyLinkedReportsThatMayBeRead() {
        int hidden = 0;
        for (CurrentUser person : peopleWith(Permissions.TENSION_READ)) {
            SignIn.as(person);
            Set<String> mayRead = readable(person, report -> true);
            for (IssueQuery.Row row :
                    issues.page(new IssueQuery.Filter(false, null), null, 20).rows()) {
                IssueQuery.Details details = issues.read(row.reference());
                assertThat(details.reports())
                        .extracting(LinkRepository.LinkedReport::reference)
                        .allMatch(mayRead::contains);
                assertThat(row.reports()).isEqualTo(details.reports().size());
                hidden += details.hidden();
            }
        }
        assertThat(hidden).isPositive();
    }

    @Test
    void issuesAndWhatHangsOnThemAreThoseOfOnesWardsOrReports() {
        List<Long> wards = db.select(WARD.ID).from(WARD).orderBy(WARD.ID).fetch(WARD.ID);
        List<Long> ids = db.select(TENSION_ISSUE.ID)
                .from(TENSION_ISSUE)
                .orderBy(TENSION_ISSUE.ID)
                .fetch(TENSION_ISSUE.ID);
        List<CurrentUser> readers = peopleWith(Permissions.TENSION_READ);
        ids.forEach(id -> scrambleIssue(id, wards, readers));
        Ties ties = ties();
        prompts.raise();
        int hidden = 0;
        int promptsHidden = 0;
        for (CurrentUser person : people) {
            SignIn.as(person);
            boolean reader = person.roles().stream().anyMatch(READERS::contains);
            boolean everywhere = person.locality().everywhere();
            Map<Long, String> seen = issuesOf(person, ties);
            Set<String> open = db.selectFrom(TENSION_ACTION).where(TENSION_ACTION.STATE.eq("OPEN")).stream()
                    .filter(action -> action.getOwnerId() == person.id()
                            || (reader
                                    && (everywhere
                                            || action.getCreatedBy() == person.id()
                                            || seen.containsKey(action.getIssueId()))))
                    .map(action -> action.getReference())
                    .collect(Collectors.toSet());
            if (person.has(Permissions.TENSION_FILE)) {
                assertThat(actions.open().stream().map(Action::reference).collect(Collectors.toSet()))
                        .as("actions of %s", person)
                        .isEqualTo(open);
                db.selectFrom(TENSION_ACTION)
                        .where(TENSION_ACTION.STATE.eq("OPEN"))
                        .and(TENSION_ACTION.REFERENCE.notIn(open))
                        .forEach(action -> assertThatThrownBy(() -> actions.read(action.getReference()))
                                .isInstanceOf(NotFoundException.class));
            }
            if (!reader) {
                continue;
            }
            assertThat(issues.page(new IssueQuery.Filter(false, null), null, 100).rows().stream()
                            .map(IssueQuery.Row::reference)
                            .collect(Collectors.toSet()))
                    .as("issues of %s", person)
                    .isEqualTo(Set.copyOf(seen.values()));
            db.selectFrom(TENSION_ISSUE)
                    .where(TENSION_ISSUE.ID.notIn(seen.keySet()))
                    .forEach(issue -> assertThatThrownBy(() -> issues.read(issue.getReference()))
                            .isInstanceOf(NotFoundException.class));
            assertThat(disclosures.page(null, 100).rows().stream()
                            .map(Disclosure::reference)
                            .collect(Collectors.toSet()))
                    .as("disclosures of %s", person)
                    .isEqualTo(db.selectFrom(TENSION_DISCLOSURE).stream()
                            .filter(made -> everywhere
                                    || made.getDisclosedBy() == person.id()
                                    || seen.containsKey(made.getIssueId()))
                            .map(made -> made.getReference())
                            .collect(Collectors.toSet()));
            Set<String> others = db.selectFrom(TENSION_ISSUE)
                    .where(TENSION_ISSUE.ID.notIn(seen.keySet()))
                    .fetchSet(TENSION_ISSUE.REFERENCE);
            assertThat(promptService.open().stream()
                            .map(prompt -> prompt.subject().split(" ")[0]))
                    .as("prompts of %s", person)
                    .noneMatch(others::contains);
            hidden += others.size();
            promptsHidden += others.stream()
                    .mapToInt(other -> db.fetchCount(TENSION_PROMPT, TENSION_PROMPT.SUBJECT.startsWith(other)))
                    .sum();
        }
        assertThat(hidden).isGreaterThan(50);
        assertThat(promptsHidden).isPositive();
    }

    /** The wards of each issue, and the reports linked to it. */
    private record Ties(Map<Long, Set<Long>> wards, Map<Long, Set<Long>> reports) {}

    private Ties ties() {
        return new Ties(
                db
                        .select(TENSION_ISSUE_WARD.ISSUE_ID, TENSION_ISSUE_WARD.WARD_ID)
                        .from(TENSION_ISSUE_WARD)
                        .fetch()
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet()))),
                db
                        .select(TENSION_ISSUE_REPORT.ISSUE_ID, TENSION_ISSUE_REPORT.REPORT_ID)
                        .from(TENSION_ISSUE_REPORT)
                        .where(TENSION_ISSUE_REPORT.OPEN_LINK.isTrue())
                        .fetch()
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet()))));
    }

    /** Who sees an issue, once more and simply. @return references by id */
    private Map<Long, String> issuesOf(CurrentUser person, Ties ties) {
        boolean reader = person.roles().stream().anyMatch(READERS::contains);
        Set<Long> mayRead = all.stream()
                .filter(report -> simply(person, report))
                .map(Facts::id)
                .collect(Collectors.toSet());
        Map<Long, String> seen = new HashMap<>();
        db.selectFrom(TENSION_ISSUE).forEach(issue -> {
            boolean here = !Collections.disjoint(
                    ties.wards().getOrDefault(issue.getId(), Set.of()),
                    person.locality().wards());
            boolean through = !Collections.disjoint(ties.reports().getOrDefault(issue.getId(), Set.of()), mayRead);
            if (reader && (person.locality().everywhere() || here || through || issue.getOpenedBy() == person.id())) {
                seen.put(issue.getId(), issue.getReference());
            }
        });
        return seen;
    }

    @Test
    void eventsAreThoseOfOnesWardsOfEveryWardOrOfOnesIssuesAndNameNoOtherIssue() {
        List<Long> wards = db.select(WARD.ID).from(WARD).orderBy(WARD.ID).fetch(WARD.ID);
        Set<Long> special =
                db.select(WARD.ID).from(WARD).where(WARD.KIND.eq("SPECIAL")).fetchSet(WARD.ID);
        List<CurrentUser> readers = peopleWith(Permissions.TENSION_READ);
        List<Long> ids = db.select(TENSION_ISSUE.ID)
                .from(TENSION_ISSUE)
                .orderBy(TENSION_ISSUE.ID)
                .fetch(TENSION_ISSUE.ID);
        ids.forEach(id -> scrambleIssue(id, wards, readers));
        db.selectFrom(TENSION_EVENT)
                .orderBy(TENSION_EVENT.ID)
                .forEach(event -> db.update(TENSION_EVENT)
                        .set(
                                TENSION_EVENT.WARD_ID,
                                random.nextInt(6) == 0 ? null : wards.get(random.nextInt(wards.size())))
                        .set(
                                TENSION_EVENT.ISSUE_ID,
                                random.nextInt(3) == 0 ? null : ids.get(random.nextInt(ids.size())))
                        .set(
                                TENSION_EVENT.CREATED_BY,
                                readers.get(random.nextInt(readers.size())).id())
                        .where(TENSION_EVENT.ID.eq(event.getId()))
                        .execute());
        Ties ties = ties();
        int hiddenEvents = 0;
        int hiddenIssues = 0;
        for (CurrentUser person : readers) {
            SignIn.as(person);
            Map<Long, String> seen = issuesOf(person, ties);
            Set<String> expected = new TreeSet<>();
            for (var event : db.selectFrom(TENSION_EVENT).fetch()) {
                Long ward = event.getWardId();
                boolean mine = person.locality().everywhere()
                        || ward == null
                        || special.contains(ward)
                        || person.locality().wards().contains(ward)
                        || event.getCreatedBy() == person.id()
                        || seen.containsKey(event.getIssueId());
                if (!mine) {
                    hiddenEvents++;
                    assertThatThrownBy(() -> events.read(event.getReference()))
                            .as("%s of %s", event.getReference(), person)
                            .isInstanceOf(NotFoundException.class);
                    continue;
                }
                expected.add(event.getReference());
                assertThat(events.read(event.getReference()).details().issue()).isEqualTo(seen.get(event.getIssueId()));
                hiddenIssues += event.getIssueId() != null && !seen.containsKey(event.getIssueId()) ? 1 : 0;
            }
            List<Occurrence> listed = events.between(LAST_DAY.minusYears(3), LAST_DAY.plusYears(3));
            Set<String> shown =
                    listed.stream().map(item -> item.event().reference()).collect(Collectors.toSet());
            assertThat(shown).as("events of %s", person).isEqualTo(expected);
            List<String> named = listed.stream()
                    .map(item -> item.event().details().issue())
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(Set.copyOf(seen.values())).containsAll(named);
        }
        assertThat(hiddenEvents).isPositive();
        assertThat(hiddenIssues).isPositive();
    }

    @Test
    void reasonsOfLevelsAreForThoseWhoWorkInTheAreaAndPacksForThoseWhoWorkInAll() {
        SignIn.as("manager");
        List<String> references =
                packs.all().stream().map(pack -> pack.reference()).toList();
        List<AreaLevels.Line> stated = levels.today();
        assertThat(references).isNotEmpty();
        int withheld = 0;
        int told = 0;
        for (CurrentUser person : peopleWith(Permissions.TENSION_READ)) {
            SignIn.as(person);
            boolean everywhere = person.locality().everywhere();
            List<AreaLevels.Line> lines = levels.today();
            assertThat(lines).hasSameSizeAs(stated);
            for (int at = 0; at < lines.size(); at++) {
                long ward = lines.get(at).ward().id();
                Assessment known = stated.get(at).inForce();
                Assessment shown = lines.get(at).inForce();
                boolean works = everywhere || person.locality().wards().contains(ward);
                if (known != null) {
                    assertThat(shown.level()).isEqualTo(known.level());
                    assertThat(shown.judgement().reason())
                            .isEqualTo(works ? known.judgement().reason() : "");
                    told += works ? 1 : 0;
                    withheld += works ? 0 : 1;
                }
                if (!works) {
                    assertThatThrownBy(() -> levels.history(ward)).isInstanceOf(NotFoundException.class);
                }
            }
            assertThat(packs.all().stream().map(pack -> pack.reference()))
                    .containsExactlyElementsOf(everywhere ? references : List.of());
            if (!everywhere) {
                references.forEach(reference -> {
                    assertThatThrownBy(() -> packs.html(reference)).isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> packs.pdf(reference)).isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> packs.word(reference)).isInstanceOf(NotFoundException.class);
                });
            }
        }
        assertThat(told).isPositive();
        assertThat(withheld).isPositive();
    }

    private void scrambleIssue(long id, List<Long> wards, List<CurrentUser> readers) {
        db.deleteFrom(TENSION_ISSUE_WARD)
                .where(TENSION_ISSUE_WARD.ISSUE_ID.eq(id))
                .execute();
        Collections.shuffle(wards, random);
        wards.subList(0, 1 + random.nextInt(2))
                .forEach(ward -> db.insertInto(TENSION_ISSUE_WARD)
                        .set(TENSION_ISSUE_WARD.ISSUE_ID, id)
                        .set(TENSION_ISSUE_WARD.WARD_ID, ward)
                        .execute());
        db.update(TENSION_ISSUE)
                .set(
                        TENSION_ISSUE.OPENED_BY,
                        readers.get(random.nextInt(readers.size())).id())
                .set(TENSION_ISSUE.REVIEW_ON, LAST_DAY.minusDays(id))
                .where(TENSION_ISSUE.ID.eq(id))
                .execute();
    }

    @Test
    void aPackCountsNothingRestricted() {
        SignIn.as("manager");
        String reference = packs.prepare(UUID.randomUUID().toString());
        var pack = packs.read(reference);
        receive(pack.from(), null, 60, 0);
        long counted = all.stream()
                .filter(report -> report.isCounted() && !report.restricted())
                .filter(report ->
                        !report.day().isBefore(pack.from()) && !report.day().isAfter(pack.to()))
                .count();
        long restricted = all.stream()
                .filter(report -> report.isCounted() && report.restricted())
                .filter(report ->
                        !report.day().isBefore(pack.from()) && !report.day().isAfter(pack.to()))
                .count();
        assertThat(counted).isGreaterThan(5);
        assertThat(restricted).isPositive();
        assertThat(packs.html(reference)).contains(texts.get("tension.pack.reports.count", counted));
    }
}
