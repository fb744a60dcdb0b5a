package uk.concord.briefing.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 11 of the release rules: what authored text may not carry. */
class NarrativeScannerTest {

    private static final String REPORT = "Two men shouted at the families who were leaving the hall after prayers on"
            + " Friday and threw a bottle towards the gate. Nobody was hurt; don't name the caller's child.";

    private final NarrativeScanner scanner = new NarrativeScanner(new ScanTerms(
            Set.of(
                    "Harbour Gate Academy",
                    "The Langdene School",
                    "Riverside Primary School",
                    "St Alban’s Quay CofE Primary"),
            Set.of("Riverside", "Old Town and Station"),
            Set.of("Chafford", "Belhus"),
            Set.of("Thameside Hall"),
            Set.of("Lantern Youth Circle"),
            Set.of("Owen Castell"),
            Set.of("8,778", "36%"),
            Set.of("0800 789 321", "101"),
            Set.of("safer", "internet", "day", "home", "office", "ask"),
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2026, 11, 24)));

    @Test
    void aPastedSentenceOfAReportIsBlocked() {
        List<Finding> found =
                scan("Schools told us that two men shouted at the families who were leaving the hall after prayers.");
        assertThat(found).extracting(Finding::rule).containsExactly(ScanRule.OVERLAP);
        assertThat(found.getFirst().words())
                .isEqualTo("two men shouted at the families who were leaving the hall after prayers");
        assertThat(ScanRule.OVERLAP.blocks()).isTrue();
    }

    @Test
    void changedPunctuationCaseAndSpacingDoNotHideAQuotation() {
        assertThat(rules("THE FAMILIES,\nwho were leaving the hall\u00a0after — prayers on?"))
                .contains(ScanRule.OVERLAP);
        assertThat(rules("nobody was hurt don’t name the caller’s child")).contains(ScanRule.OVERLAP);
    }

    @Test
    void sevenWordsInARowAreNoQuotation() {
        assertThat(rules("the families who were leaving the hall at dusk")).doesNotContain(ScanRule.OVERLAP);
    }

    @Test
    void anyEightWordsOfAnyReportAreFoundWhereverTheyStand() {
        Random random = new Random(11);
        for (int trial = 0; trial < 500; trial++) {
            String report = words(random, 30 + random.nextInt(200), "r");
            String[] source = report.split(" ");
            int from = random.nextInt(source.length - SourceOverlap.WORDS);
            String quoted = String.join(" ", List.of(source).subList(from, from + SourceOverlap.WORDS));
            String text = words(random, random.nextInt(60), "t") + " " + quoted + " "
                    + words(random, random.nextInt(60), "t");
            SourceOverlap overlap = new SourceOverlap(text);
            overlap.offer(report);
            assertThat(overlap.findings()).as(text).hasSize(1);
            assertThat(overlap.findings().getFirst().words()).contains(quoted);
        }
    }

    private static String words(Random random, int count, String prefix) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(prefix).append(random.nextInt(1000));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pupils of Harbour Gate Academy were told.",
                "outside harbour gate  academy after school",
                "At Langdene it was calm.",
                "Langdene’s gates",
                "near St Alban's Quay",
                "the Riverside Primary School"
            })
    void aSchoolIsNotNamed(String text) {
        assertThat(rules(text)).contains(ScanRule.SCHOOL);
    }

    @Test
    void anAreaMayBeNamedAndAWardIsWarnedOf() {
        assertThat(rules("Reports rose in Riverside and in Old Town and Station."))
                .isEmpty();
        assertThat(rules("Reports rose in Belhus.")).containsExactly(ScanRule.PLACE);
        assertThat(ScanRule.PLACE.blocks()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a grey car AB12 CDE | VEHICLE",
                "There were 12 referrals this term. | REFERRAL_COUNT",
                "Referrals to Prevent rose to thirty-two. | REFERRAL_COUNT",
                "Channel heard nine cases. | REFERRAL_COUNT",
                "The meeting at Thameside Hall was calm. | VENUE",
                "Lantern Youth Circle asked for help. | HIRER",
                "Ask owen castell for the slides. | STAFF",
                "It happened on Mill Lane. | PLACE",
                "near RM17 6SL | ADDRESS",
                "UPRN 10012345678 | UPRN",
                "call 01375 123456 | PHONE",
                "write to someone@example.org | EMAIL",
                "the account @angry_crowd | HANDLE",
                "On 13 November windows broke. | DATE",
                "On November 13, 2026 windows broke. | DATE",
                "on 13/11/2026 | DATE",
                "It began last night. | DATE",
                "at 15:40 by the gate | TIME",
                "at 3.40pm by the gate | TIME",
                "a 14-year-old was followed | AGE",
                "a Year 9 boy | AGE",
                "a pupil at a primary in the north | PUPIL_AT",
                "three boys from another area | PUPIL_AT",
                "Two incidents near shops | SMALL_NUMBER",
                "reports fell to 4 | SMALL_NUMBER",
                "Mrs Okafor complained. | PERSON",
                "It was Karen Whitfield who called. | PERSON"
            })
    void whatCouldLeadToSomebodyIsFound(String text, ScanRule rule) {
        assertThat(rules(text)).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Safer Internet Day is on 9 February 2027.",
                "Source: Home Office statistics of 6 November 2025.",
                "Call the hotline on 0800 789 321, or 101.",
                "Most themes had 7 or fewer reports.",
                "Six lessons on extremism for key stages 3 and 4.",
                "Training: awareness, referral and Channel, 45 minutes each.",
                "No one report stands out.",
                "Events abroad can unsettle pupils in our area.",
                "Three actions\n- Brief all staff\n- Ask pupils what they see",
                "",
                "   \n"
            })
    void whatMayBeSaidIsLeftAlone(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @Test
    void publishedFiguresMayStandInTheNationalPictureOnly() {
        String text = "There were 8,778 referrals to Prevent in the year to March 2025.";
        assertThat(scan(text, true)).isEmpty();
        assertThat(scan(text, false)).extracting(Finding::rule).containsExactly(ScanRule.REFERRAL_COUNT);
        assertThat(scan("There were 8,779 referrals to Prevent.", true))
                .extracting(Finding::rule)
                .containsExactly(ScanRule.REFERRAL_COUNT);
    }

    @Test
    void aFindingKeepsItsKeyWhenTextBeforeItChanges() {
        Finding before = scan("At Langdene it was calm.").getFirst();
        Finding after = scan("This term, at  LANGDENE it was calm.").getFirst();
        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.start()).isNotEqualTo(before.start());
    }

    @Test
    void findingsDoNotOverlapAndStandInTheText() {
        Random random = new Random(7);
        String[] pieces = {
            "Harbour Gate Academy",
            "two pupils",
            "Year 9",
            "on 13 November",
            "at 15:40",
            "Karen Whitfield",
            "12 referrals",
            "AB12 CDE",
            "RM17 6SL",
            "a pupil at",
            "Mill Lane",
            "calm",
            ".",
            "\n",
            "and",
            "the families who were leaving the hall after prayers"
        };
        for (int trial = 0; trial < 1000; trial++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 25; i++) {
                text.append(pieces[random.nextInt(pieces.length)]).append(' ');
            }
            int end = 0;
            for (Finding finding : scan(text.toString())) {
                assertThat(finding.start()).isGreaterThanOrEqualTo(end);
                assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.words());
                end = finding.end();
            }
        }
    }

    private List<Finding> scan(String text) {
        return scan(text, false);
    }

    private List<Finding> scan(String text, boolean national) {
        SourceOverlap overlap = new SourceOverlap(text);
        overlap.offer(REPORT);
        return scanner.scan(text, national, overlap);
    }

    private List<ScanRule> rules(String text) {
        return scan(text).stream().map(Finding::rule).toList();
    }
}
