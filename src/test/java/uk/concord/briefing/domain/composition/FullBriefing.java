package uk.concord.briefing.domain.composition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.concord.briefing.domain.release.Filling;
import uk.concord.briefing.domain.release.JointRelease;
import uk.concord.briefing.domain.release.ReleasePeriod;
import uk.concord.briefing.domain.release.ReleaseRules;
import uk.concord.briefing.domain.release.ReleaseWords;
import uk.concord.briefing.domain.release.ReleasedTable;
import uk.concord.briefing.domain.release.SourceReport;
import uk.concord.briefing.domain.release.TableShape;
import uk.concord.briefing.domain.school.Phase;
import uk.concord.briefing.domain.selfcheck.CheckQuestion;
import uk.concord.briefing.domain.term.Certainty;
import uk.concord.briefing.domain.term.TermDate;
import uk.concord.core.document.Contact;

/**
 * A briefing as long as one may become: 1,850 words with tables, contacts and dates; all three tables beside those of the term before, six
 * contacts, twelve dates and a passage for each edition.
 */
public final class FullBriefing {

    private static final LocalDate FROM = LocalDate.of(2026, 8, 27);
    private static final ReleasePeriod PERIOD = new ReleasePeriod(FROM, LocalDate.of(2026, 11, 25), 14);
    /** Written words come to about 1,000. */
    private static final Map<Section, Integer> WORDS = new EnumMap<>(Map.of(
            Section.MINUTE, 120,
            Section.NATIONAL, 120,
            Section.LOCAL, 110,
            Section.THEMES, 150,
            Section.CONTEXT, 150,
            Section.LOOK_OUT, 110,
            Section.RESOURCES, 100,
            Section.COPY, 110,
            Section.YOU_SAID, 60));

    private FullBriefing() {}

    public static BriefingContent content() {
        Map<Section, String> texts = new EnumMap<>(Section.class);
        WORDS.forEach((section, words) -> texts.put(section, text(section, words)));
        texts.put(
                Section.LOOK_OUT,
                texts.get(Section.LOOK_OUT)
                        + "\n[primary]\n- Play that acts out violence seen in videos\n[secondary]\n"
                        + "- Reposting in chats that mocks a faith, a nationality or women\n[send-ap]\n"
                        + "- A new and narrow interest that adults online encourage\n[fe]\n"
                        + "- Invitations to closed groups from people met at work\n[all]");
        List<ReleasedTable> now = tables(16);
        List<ReleasedTable> before = tables(13);
        return new BriefingContent(
                "Spring 2027",
                1,
                LocalDate.of(2027, 1, 12),
                "",
                PERIOD.cutOff(),
                PERIOD.from(),
                PERIOD.to(),
                LocalDate.of(2027, 5, 12),
                "Community safety partnership",
                texts,
                Map.of(
                        Section.NATIONAL, "Prevent lead",
                        Section.CONTEXT, "Children’s services and the police schools team",
                        Section.RESOURCES, "Education safeguarding"),
                compared(now.get(0), before.get(0)),
                compared(now.get(1), before.get(1)),
                compared(now.get(2), before.get(2)),
                contacts(),
                dates(),
                questions());
    }

    /** Points and paragraphs as authors write them. */
    private static String text(Section section, int words) {
        String sentence = switch (section) {
            case MINUTE -> "Brief all staff before half-term and tell us early what you see";
            case LOOK_OUT, RESOURCES -> "A pupil who withdraws from old friends and quotes a new group met online";
            default ->
                "Reports are spread over many themes, no area stands out for long, and most worries concern the way"
                        + " home and what happens on phones.";
        };
        boolean points = section == Section.MINUTE || section == Section.LOOK_OUT || section == Section.RESOURCES;
        List<String> lines = new ArrayList<>();
        int written = 0;
        while (written + SectionText.words(sentence) <= words) {
            lines.add(points ? "- " + sentence : sentence);
            written += SectionText.words(sentence);
        }
        return points ? String.join("\n", lines) : String.join(" ", lines);
    }

    private static List<ReleasedTable> tables(int step) {
        ReleaseRules rules = new ReleaseRules(new ReleaseWords("7 or fewer", "not shown", "%d to %d", "%d or more"));
        return JointRelease.of(
                        rules,
                        filling(
                                "A",
                                step,
                                "Hate and prejudice",
                                "Extremism, flags and symbols",
                                "Protest and public decisions",
                                "Asylum, migration and new arrivals",
                                "Events in the country and abroad",
                                "Crime and anti-social behaviour",
                                "Claims online",
                                "Sport and anything else"),
                        List.of(
                                List.of(filling(
                                        "B",
                                        step,
                                        "Dockside and Fenside",
                                        "Northfields",
                                        "Old Town and Station",
                                        "Riverside")),
                                List.of(filling(
                                        "C",
                                        step,
                                        "School or college",
                                        "Among young people",
                                        "Neighbourhood",
                                        "Online",
                                        "Home"))),
                        PERIOD)
                .tables();
    }

    /** Of 120 reports, some rows have many and some few. */
    private static Filling filling(String key, int step, String... labels) {
        List<TableShape.Row> rows = new ArrayList<>();
        List<SourceReport> reports = new ArrayList<>();
        for (int row = 0; row < labels.length; row++) {
            rows.add(new TableShape.Row("r" + row, labels[row]));
        }
        for (int i = 0; i < 120; i++) {
            int row = Math.min(i / step, labels.length - 1) * 3 % labels.length;
            reports.add(new SourceReport(
                    "r" + row, FROM, "o" + i % 5, "i" + i, SourceReport.Standing.ASSESSED, true, false));
        }
        return new Filling(new TableShape(key, rows), reports);
    }

    private static ComparedTable compared(ReleasedTable now, ReleasedTable before) {
        return ComparedTable.of(now, "27 Aug to 11 Nov 2026", before, "11 Jun to 26 Aug 2026", true);
    }

    private static List<Contact> contacts() {
        return List.of(
                new Contact("Police, fire or ambulance in an emergency", "Someone is in danger now", "999", "tel:999"),
                new Contact(
                        "Children’s safeguarding hub",
                        "You think a child is at risk of harm: your safeguarding lead calls",
                        "01632 960 001",
                        "tel:01632960001"),
                new Contact(
                        "Prevent national referral form",
                        "You think someone may be susceptible to radicalisation",
                        "Ask the Prevent lead for the form",
                        ""),
                new Contact(
                        "ACT Early support line",
                        "You want to talk a worry through in confidence",
                        "0800 011 3764",
                        "tel:08000113764"),
                new Contact(
                        "Anti-Terrorist Hotline",
                        "You saw or heard something that could be terrorism",
                        "0800 789 321",
                        "tel:0800789321"),
                new Contact(
                        "Report online material promoting terrorism",
                        "You found material online that promotes terrorism",
                        "gov.uk/report-terrorism",
                        "https://www.gov.uk/report-terrorism"));
    }

    /** As many and as long as those delivered; two of them are for some phases only. */
    static List<CheckQuestion> questions() {
        List<CheckQuestion> questions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            questions.add(new CheckQuestion(
                    i,
                    "T" + i,
                    "Would every member of staff know whom to tell, and what to do next (" + i + ")?",
                    Set.of()));
        }
        questions.add(new CheckQuestion(
                6,
                "TALK",
                "Do pupils have somewhere to talk about news that worries them?",
                Set.of(Phase.EARLY_YEARS, Phase.INFANT, Phase.JUNIOR, Phase.PRIMARY, Phase.SPECIAL)));
        questions.add(new CheckQuestion(
                7,
                "TALK",
                "Do pupils learn to question what they see online, and to disagree well?",
                Set.of(Phase.SECONDARY, Phase.ALTERNATIVE, Phase.FURTHER)));
        return questions;
    }

    private static List<TermDate> dates() {
        List<TermDate> dates = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            dates.add(new TermDate(
                    LocalDate.of(2027, 1, 4).plusDays(7L * i),
                    i % 4 == 0 ? LocalDate.of(2027, 1, 8).plusDays(7L * i) : null,
                    i % 5 == 0
                            ? "United Nations day to combat Islamophobia; anniversary of the Christchurch attack"
                            : "Safer Internet Day: resources for pupils",
                    Certainty.values()[i % 4],
                    "A source"));
        }
        return dates;
    }
}
