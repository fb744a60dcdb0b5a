package uk.concord.tension.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.concord.db.Tables.API_TOKEN;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.SETTING;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.concord.core.security.Locality;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.token.ApiToken.Reading;
import uk.concord.people.domain.token.TokenService;
import uk.concord.people.domain.token.TokenService.NewToken;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.FormWorld;
import uk.concord.tension.domain.importing.ImportField;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Systems of partners file and read reports: through the whole chain of security, over a real database. */
@DatabaseTest
class ApiDatabaseTest {
    private static final String REPORTS = "/api/v1/reports";
    private static final String TEXT = "Tempers are short at the bus stop after a quarrel about the benches there.";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TokenService tokens;

    @Autowired
    FormWorld world;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    private MockMvc mvc;
    private Ward ward;
    private LocalDate day = LocalDate.EPOCH;
    private long saltmarsh;
    private long council;

    @BeforeEach
    void aPartner() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        day = LondonTime.today(clock).minusDays(2);
        ward = world.wardsOn(day).getFirst();
        SignIn.as("admin");
        saltmarsh = organisation("Saltmarsh Homes");
        council = organisation("Marshland Borough Council");
        SignIn.out();
    }

    private long organisation(String name) {
        return tokens.organisations().entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private String token(String name, boolean files, Reading reading, Locality locality) {
        return token(name, saltmarsh, files, reading, locality);
    }

    private String token(String name, long organisation, boolean files, Reading reading, Locality locality) {
        SignIn.as("admin");
        String secret = tokens.create(new NewToken(
                name,
                "A test",
                organisation,
                files,
                reading,
                locality,
                LondonTime.today(clock).plusDays(30)));
        SignIn.out();
        return secret;
    }

    private String filing() {
        return token("test-filing", true, Reading.ORGANISATION, Locality.EVERYWHERE);
    }

    private String reading() {
        return token("test-reading", false, Reading.PLACES, Locality.EVERYWHERE);
    }

    private record Answer(int status, JsonNode body, MockHttpServletResponse raw) {
        String problem() {
            assertThat(raw.getContentType()).startsWith("application/problem+json");
            assertThat(body.get("status").asInt()).isEqualTo(status);
            return body.get("type").asString().replace("/help/api#problem-", "");
        }

        Map<String, String> errors() {
            Map<String, String> errors = new HashMap<>();
            body.get("errors")
                    .forEach(error -> errors.put(
                            error.get("pointer").asString(), error.get("detail").asString()));
            return errors;
        }
    }

    private Answer call(MockHttpServletRequestBuilder request, String token) {
        try {
            MockHttpServletResponse response = mvc.perform(
                            token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
                    .andReturn()
                    .getResponse();
            assertThat(response.getHeader("Set-Cookie")).isNull();
            byte[] body = response.getContentAsByteArray();
            return new Answer(response.getStatus(), body.length == 0 ? json.nullNode() : json.readTree(body), response);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private Answer get_(String address, String token) {
        return call(get(address), token);
    }

    private Answer file(Map<String, ?> report, String token) {
        return call(post(REPORTS).contentType("application/json").content(json.writeValueAsBytes(report)), token);
    }

    private Map<String, Object> report(String reference) {
        return new HashMap<>(Map.of(
                "externalReference",
                reference,
                "text",
                TEXT,
                "start",
                day.toString(),
                "ward",
                ward.code(),
                "impact",
                "SOME_WORRY",
                "howKnown",
                "SAW_OR_HEARD"));
    }

    private int audited(String action, String actor) {
        return db.fetchCount(AUDIT_EVENT, AUDIT_EVENT.ACTION.eq(action).and(AUDIT_EVENT.ACTOR.eq(actor)));
    }

    @Test
    void withoutATokenThatWorksNothingIsGiven() {
        String token = reading();
        assertThat(get_(REPORTS, "").problem()).isEqualTo("unauthenticated");
        assertThat(get_(REPORTS, "").raw().getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(get_(REPORTS, "concord_wrong").status()).isEqualTo(401);
        assertThat(call(get(REPORTS).header("Authorization", "Basic " + token), "")
                        .status())
                .isEqualTo(401);
        assertThat(get_(REPORTS, token).status()).isEqualTo(200);
        assertThat(audited("tension.report.listed", "token:test-reading")).isEqualTo(1);

        db.update(API_TOKEN)
                .set(API_TOKEN.EXPIRES_AT, clock.instant().minusSeconds(1))
                .where(API_TOKEN.NAME.eq("test-reading"))
                .execute();
        assertThat(get_(REPORTS, token).status()).isEqualTo(401);
        assertThat(get_(REPORTS, token).status()).isEqualTo(401);
        assertThat(audited("api.refused", "token:test-reading")).isEqualTo(1);
    }

    @Test
    void aTokenThatIsRevokedStopsAtTheNextRequest() {
        String token = reading();
        assertThat(get_("/api/v1/codes", token).status()).isEqualTo(200);
        SignIn.as("admin");
        assertThat(tokens.get("test-reading").lastUsedAt()).isNotNull();
        tokens.revoke("test-reading", tokens.get("test-reading").version());
        SignIn.out();
        assertThat(get_("/api/v1/codes", token).problem()).isEqualTo("unauthenticated");
    }

    @Test
    void theSecretIsKeptNowhere() {
        String token = reading();
        assertThat(token).startsWith("concord_").hasSizeGreaterThan(50);
        assertThat(db.fetchCount(API_TOKEN, API_TOKEN.TOKEN_HASH.eq(token))).isZero();
        String row = db.selectFrom(API_TOKEN)
                .where(API_TOKEN.NAME.eq("test-reading"))
                .fetchSingle()
                .format(1_000);
        assertThat(row).doesNotContain(token).doesNotContain(token.substring(17));
    }

    @Test
    void aTokenDoesOnlyWhatItWasMadeFor() {
        String filing = token("test-only-files", true, Reading.NOTHING, Locality.EVERYWHERE);
        assertThat(file(report("A-1"), filing).status()).isEqualTo(201);
        assertThat(get_(REPORTS, filing).problem()).isEqualTo("forbidden");
        assertThat(get_("/api/v1/levels", filing).problem()).isEqualTo("forbidden");
        assertThat(get_("/api/v1/codes", filing).status()).isEqualTo(200);
        String reading = reading();
        assertThat(file(report("A-2"), reading).problem()).isEqualTo("forbidden");
        assertThat(get_("/api/v1/levels", reading).status()).isEqualTo(200);
        assertThat(get_("/api/v1/levels", token("own", false, Reading.ORGANISATION, Locality.EVERYWHERE))
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    void aReportIsFiledOnceAndWaitsForTriage() {
        String token = filing();
        Answer first = file(report("JOB-1"), token);
        assertThat(first.status()).isEqualTo(201);
        String reference = first.body().get("reference").asString();
        assertThat(first.raw().getHeader("Location")).isEqualTo(REPORTS + "/" + reference);
        assertThat(first.body().get("status").asString()).isEqualTo("SUBMITTED");
        assertThat(first.body().get("dueOn").isNull()).isFalse();
        Answer again = file(report("JOB-1"), token);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("reference").asString()).isEqualTo(reference);
        Map<String, Object> other = report("JOB-1");
        other.put("title", "Another title");
        Answer conflict = file(other, token);
        assertThat(conflict.problem()).isEqualTo("conflict");
        assertThat(conflict.body().get("detail").asString()).contains(reference);
        assertThat(audited("tension.report.submitted", "token:test-filing")).isEqualTo(1);

        Answer shown = get_(REPORTS + "/" + reference, token);
        assertThat(shown.body().get("text").asString()).isEqualTo(TEXT);
        assertThat(shown.body().get("externalReference").asString()).isEqualTo("JOB-1");
        assertThat(shown.body().get("ward").asString()).isEqualTo(ward.code());
        assertThat(shown.body().get("organisation").asString()).isEqualTo("Saltmarsh Homes");
        assertThat(get_(REPORTS, token).body().get("reports").toString()).contains(reference);
        // The token that follows an old one reads what the old one filed; another organisation's reference is another.
        String next = token("test-next", true, Reading.ORGANISATION, Locality.EVERYWHERE);
        assertThat(get_(REPORTS + "/" + reference, next).status()).isEqualTo(200);
        String another = token("test-council", council, true, Reading.NOTHING, Locality.EVERYWHERE);
        assertThat(file(report("JOB-1"), another).status()).isEqualTo(201);
    }

    @Test
    void aQuestionIsAnsweredOnceAndTheClockRunsOn() {
        String token = filing();
        String reference = file(report("Q-1"), token).body().get("reference").asString();
        String address = REPORTS + "/" + reference + "/answer";
        assertThat(answer(address, "Nobody asked for this.", token).problem()).isEqualTo("conflict");
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.STATE, "RETURNED")
                .set(TENSION_REPORT.PAUSED_ON, LondonTime.today(clock))
                .where(TENSION_REPORT.REFERENCE.eq(reference))
                .execute();
        assertThat(answer(address, " ", token).errors()).containsOnlyKeys("/answer");
        String council = token("test-other", this.council, true, Reading.NOTHING, Locality.EVERYWHERE);
        assertThat(answer(address, "By two of our staff.", council).problem()).isEqualTo("not-found");
        assertThat(answer(address, "By two of our staff.", reading()).problem()).isEqualTo("forbidden");
        Answer taken = answer(address, "By two of our staff.", token);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body().get("status").asString()).isNotEqualTo("RETURNED");
        assertThat(taken.body().get("dueOn").isNull()).isFalse();
        assertThat(answer(address, "By two of our staff.", token).status()).isEqualTo(200);
        assertThat(answer(address, "Something else.", token).problem()).isEqualTo("conflict");
        assertThat(get_(REPORTS + "/" + reference, token).body().get("notes").toString())
                .containsOnlyOnce("By two of our staff.");
        assertThat(audited("tension.report.answered", "token:test-filing")).isEqualTo(1);
    }

    private Answer answer(String address, String words, String token) {
        return call(
                post(address).contentType("application/json").content(json.writeValueAsBytes(Map.of("answer", words))),
                token);
    }

    @Test
    void whatIsWrongIsToldAtOnceWithItsPlaceAndNothingIsKept() {
        String token = filing();
        Map<String, Object> wrong = report("B-1");
        wrong.remove("text");
        wrong.put("ward", "NO-SUCH-WARD");
        wrong.put("impact", "TERRIBLE");
        wrong.put("start", "yesterday");
        Answer answer = file(wrong, token);
        assertThat(answer.problem()).isEqualTo("invalid");
        assertThat(answer.errors()).containsOnlyKeys("/text", "/ward", "/impact", "/start");
        assertThat(answer.errors().values()).noneMatch(detail -> detail.startsWith("tension."));
        assertThat(file(Map.of(), token).errors()).containsKeys("/externalReference", "/text", "/howKnown");
        Map<String, Object> misspelt = report("B-1");
        misspelt.put("howKnow", "RUMOUR");
        assertThat(file(misspelt, token).errors()).containsOnlyKeys("/howKnow");
        Map<String, Object> misfit = report("B-1");
        misfit.put("danger", List.of("yes"));
        assertThat(file(misfit, token).errors()).containsOnlyKeys("/danger");
        assertThat(file(report("B-1"), token).status()).isEqualTo(201);
    }

    @Test
    void personalDataAndDangerAreWarnedOf() {
        Map<String, Object> report = report("C-1");
        report.put("text", TEXT + " Ring 07700 900123 or write to somebody@example.org.");
        report.put("danger", true);
        Answer answer = file(report, filing());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("warnings").toString()).contains("DANGER", "EMAIL", "PHONE");
    }

    @Test
    void requestsThatCannotBeReadAreRefused() {
        String token = filing();
        assertThat(call(post(REPORTS).contentType("application/json").content("{\"text\": "), token)
                        .problem())
                .isEqualTo("malformed");
        assertThat(call(post(REPORTS).contentType("text/plain").content("Hello"), token)
                        .problem())
                .isEqualTo("media-type");
        assertThat(call(post(REPORTS).contentType("application/json").content(new byte[64 * 1024 + 1]), token)
                        .problem())
                .isEqualTo("too-large");
        assertThat(call(delete(REPORTS), token).problem()).isEqualTo("method");
        assertThat(get_("/api/v1/nothing", token).problem()).isEqualTo("not-found");
        assertThat(get_("/api/v1/nothing", "").status()).isEqualTo(401);
        assertThat(call(get(REPORTS).accept("text/html"), token).problem()).isEqualTo("not-acceptable");
        assertThat(get_(REPORTS + "?ward=NOWHERE&limit=0&cursor=x&category=NONE", token)
                        .errors())
                .containsOnlyKeys("ward", "limit", "cursor", "category");
        assertThat(get_(REPORTS + "?since=soon", token).errors()).containsOnlyKeys("since");
        assertThat(get_(REPORTS + "?status=LOST", token).errors()).containsOnlyKeys("status");
        assertThat(get_(REPORTS + "?status=DRAFT", token).errors()).containsOnlyKeys("status");
    }

    @Test
    void pagesFollowEachOtherUntilAllIsSaid() {
        String token = reading();
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page =
                    get_(REPORTS + "?limit=40&order=OLDEST" + cursor, token).body();
            page.get("reports")
                    .forEach(item -> assertThat(seen.add(item.get("reference").asString()))
                            .isTrue());
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
            pages++;
        } while (!cursor.isEmpty());
        assertThat(pages).isGreaterThan(2);
        assertThat(seen)
                .hasSize(db.fetchCount(
                        TENSION_REPORT,
                        TENSION_REPORT.RECEIVED_AT.isNotNull().and(TENSION_REPORT.RESTRICTED.isFalse())));
        JsonNode some =
                get_(REPORTS + "?status=ACCEPTED&ward=" + ward.code(), token).body();
        some.get("reports").forEach(item -> {
            assertThat(item.get("status").asString()).isEqualTo("ACCEPTED");
            assertThat(item.get("ward").asString()).isEqualTo(ward.code());
        });
    }

    @Test
    void whatMayNotBeReadLooksLikeWhatIsNotThere() {
        String filing = filing();
        String reference = file(report("D-1"), filing).body().get("reference").asString();
        long other = world.wardsOn(day).get(1).id();
        String elsewhere = token("test-elsewhere", false, Reading.PLACES, Locality.of(Set.of(other)));
        String colleague = token("test-here", false, Reading.PLACES, Locality.of(Set.of(ward.id())));
        assertThat(get_(REPORTS + "/" + reference, colleague).status()).isEqualTo(200);
        db.update(TENSION_REPORT)
                .set(
                        TENSION_REPORT.AUTHOR_ID,
                        db.select(TENSION_REPORT.AUTHOR_ID).from(TENSION_REPORT).limit(1))
                .where(TENSION_REPORT.REFERENCE.eq(reference))
                .execute();
        Answer hidden = get_(REPORTS + "/" + reference, elsewhere);
        assertThat(hidden.problem()).isEqualTo("not-found");
        assertThat(hidden.body())
                .isEqualTo(get_(REPORTS + "/CT-2026-999999", elsewhere).body());
        assertThat(get_(REPORTS + "/" + reference, filing).status()).isEqualTo(200);
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.MARKING, "OFFICIAL_SENSITIVE")
                .where(TENSION_REPORT.REFERENCE.eq(reference))
                .execute();
        assertThat(get_(REPORTS + "/" + reference, filing).problem()).isEqualTo("not-found");
        assertThat(get_(REPORTS + "/" + reference, colleague).status()).isEqualTo(200);
        assertThat(audited("tension.report.read", "token:test-here")).isEqualTo(1);
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.REDACTED_TEXT, "Redacted words.")
                .where(TENSION_REPORT.REFERENCE.eq(reference))
                .execute();
        JsonNode redacted = get_(REPORTS + "/" + reference, colleague).body();
        assertThat(redacted.get("text").asString()).isEqualTo("Redacted words.");
        assertThat(redacted.get("redacted").asBoolean()).isTrue();
    }

    @Test
    void tooManyRequestsWait() {
        String token = reading();
        db.update(SETTING)
                .set(SETTING.VALUE, "3")
                .where(SETTING.CODE.eq("api.requests-per-minute"))
                .execute();
        for (int i = 0; i < 3; i++) {
            assertThat(get_("/api/v1/codes", token).status()).isEqualTo(200);
        }
        Answer refused = get_("/api/v1/codes", token);
        assertThat(refused.problem()).isEqualTo("too-many");
        assertThat(Integer.parseInt(String.valueOf(refused.raw().getHeader("Retry-After"))))
                .isBetween(1, 61);
    }

    @Test
    void guessingIsSlowedDownWithoutHinderingTheTokenThatWorks() {
        String token = reading();
        for (int i = 0; i < 20; i++) {
            assertThat(get_("/api/v1/codes", "concord_guess" + i).status()).isEqualTo(401);
        }
        assertThat(get_("/api/v1/codes", "concord_guess").problem()).isEqualTo("too-many");
        assertThat(get_("/api/v1/codes", token).status()).isEqualTo(200);
    }

    @Test
    void theSessionOfABrowserDoesNotCountHereAndATokenOpensNoView() {
        SignIn.as("manager");
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SecurityContextHolder.getContext());
        SignIn.out();
        assertThat(call(get(REPORTS).session(session), "").status()).isEqualTo(401);
        MockHttpServletResponse view = call(get("/tensions"), reading()).raw();
        assertThat(view.getStatus()).isEqualTo(302);
        assertThat(view.getHeader("Location")).endsWith("/login");
    }

    @Test
    void theCodesAreThoseOfToday() {
        JsonNode codes = get_("/api/v1/codes", filing()).body();
        assertThat(codes.get("wards").size())
                .isEqualTo(world.wardsOn(LondonTime.today(clock)).size());
        assertThat(codes.get("categories").size()).isEqualTo(world.categories().size());
        codes.get("answers")
                .forEach(answer -> answer.forEach(
                        code -> assertThat(code.get("name").asString()).doesNotStartWith("tension.")));
    }

    @Test
    void aReportHasTheFieldsOfAnImport() {
        Set<String> fields = Arrays.stream(NewReport.class.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(ImportField.values()).map(field -> ReportController.property(field.name())))
                .containsExactlyInAnyOrderElementsOf(fields);
        assertThat(new NewReport(
                                "r",
                                "t",
                                "s",
                                "w",
                                "i",
                                "h",
                                true,
                                "t",
                                "c",
                                List.of("a", "b"),
                                "e",
                                "e",
                                "e",
                                "p",
                                true,
                                "l",
                                "p",
                                List.of(),
                                List.of(),
                                "p",
                                "s",
                                true,
                                "p",
                                "a",
                                "w",
                                "t",
                                "o",
                                1.0,
                                2.0,
                                "g",
                                true)
                        .answers())
                .containsOnlyKeys(ImportField.values())
                .containsEntry(ImportField.OTHER_CATEGORIES, "a;b");
    }

    @Test
    void theDescriptionIsOpenAndNamesEveryAddress() {
        JsonNode description = get_("/api/v1/openapi.json", "").body();
        assertThat(description.get("openapi").asString()).startsWith("3.");
        Set<String> paths = new HashSet<>(description.get("paths").propertyNames());
        assertThat(paths)
                .containsExactlyInAnyOrder(
                        REPORTS,
                        REPORTS + "/{reference}",
                        "/api/v1/reports/{reference}/answer",
                        "/api/v1/levels",
                        "/api/v1/codes");
        JsonNode filed = description.get("components").get("schemas").get("NewReport");
        assertThat(filed.get("required").toString()).contains("externalReference", "howKnown");
        assertThat(description.get("components").get("securitySchemes").toString())
                .contains("bearer");
    }
}
