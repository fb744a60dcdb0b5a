package uk.concord.briefing.domain.demo;

import java.util.EnumMap;
import java.util.Map;
import uk.concord.briefing.domain.composition.Section;

/** Invented text of the demonstration briefings. The national figures are published ones, with their source. */
final class DemoTexts {

    static final Map<Section, String> OWNERS = Map.of(
            Section.NATIONAL, "Prevent lead",
            Section.CONTEXT, "Children’s services and the police schools team",
            Section.RESOURCES, "Education safeguarding");

    private static final String NATIONAL = """
            In the year to March 2025 there were 8,778 referrals to Prevent in England and Wales, 27% more than the year before. Education made 3,129 of them, 36%. Young people of 11 to 15 were the largest age group, 36%. In 56% no clear ideology was found; 21% were about extreme right-wing and 10% about Islamist ideology.

            Source: Home Office statistics of 6 November 2025, gov.uk. They are replaced once a year.

            The UK threat level is shown at gov.uk/terrorism-national-emergency. Check it on the day you brief others.
            """;

    private static final String CONTEXT = """
            Most worries that schools share with us concern places between school and home and what happens on phones.

            - County lines: recruiters offer quick money for “holding” a parcel. Unexplained trainers, taxis and a second phone are the usual first signs.
            - Child-on-child harm: pictures are passed on in group chats within minutes. Keep the first message and call your safeguarding lead.
            - Online: short videos mix jokes with contempt for women and for minorities. Ask what pupils think is funny about them before you ask who sent them.
            - Parks and bus stops: the partnership has asked for more lighting and for adults to be present after school.
            """;

    private static final String LOOK_OUT = """
            - A pupil who withdraws from old friends and quotes a new online group
            - Slogans, numbers or symbols on books and bags that others find threatening
            - Sudden certainty that one group is to blame for everything
            - Talk of “us” and “them” after news from abroad
            - Anger about a rumour nobody can trace to a source
            - A second phone, new clothes or money without an explanation
            - Fear of a route home, a park or a bus
            [primary]
            - Play or drawings that act out violence seen in videos
            [secondary]
            - Reposting in year-group chats that mocks a faith, a nationality or women
            [send-ap]
            - A new and narrow interest that adults online encourage
            [fe]
            - Invitations to closed groups from people met at work or at events
            [all]
            """;

    private static final String RESOURCES = """
            - Educate Against Hate (educateagainsthate.com): classroom resources for all phases
            - Let’s Discuss: six lessons on extremism for key stages 3 and 4
            - Childnet: material for Safer Internet Day, also easy-read
            - Prevent duty training on gov.uk: awareness, referral and Channel, 45 minutes each
            - Workshop for safeguarding leads: ask the partnership for the next date
            """;

    static final Map<Section, String> AUTUMN = texts(Map.of(
            Section.MINUTE,
            """
            Three messages
            - Reports about rumours online rose over the summer; most were not true.
            - Schools are places of calm: tell us early when that changes.
            - Friendly questions work better than bans.

            Three actions
            - Check that everybody knows who your safeguarding lead is.
            - Read the section “What to look out for” in a staff meeting.
            - Add the text at the end to your risk assessment.

            One date: half-term, 26 to 30 October 2026.
            """,
            Section.NATIONAL,
            NATIONAL,
            Section.LOCAL,
            "Most themes had few reports. The tables show what may be released; small numbers are protected and say nothing about a single place.",
            Section.THEMES,
            "Reports came from several directions and no single ideology stands out. Rumours about new arrivals were the most common subject online, followed by events abroad.",
            Section.CONTEXT,
            CONTEXT,
            Section.LOOK_OUT,
            LOOK_OUT,
            Section.RESOURCES,
            RESOURCES,
            Section.COPY,
            "Local risks, autumn 2026: rumours spread online and events abroad can unsettle pupils in our area. Reports to the partnership are few in most themes. We brief staff each term, keep our filtering under review and talk with pupils about what they see online.",
            Section.YOU_SAID,
            "You asked for a text that can be copied into your risk assessment: it is now part of every briefing."));

    static final Map<Section, String> SPRING = texts(Map.of(
            Section.MINUTE,
            """
            Three messages
            - Events abroad and claims online still drive most of what is reported.
            - Most areas have few reports; calm is the normal state.
            - Pupils need somebody they can ask without being reported.

            Three actions
            - Brief all staff on “What to look out for” before half-term.
            - Plan something for Safer Internet Day with pupils, not only for them.
            - Look at the routes home with your pupils and tell us what they say.

            One date: Safer Internet Day, about 9 February 2027.
            """,
            Section.NATIONAL,
            NATIONAL,
            Section.LOCAL,
            "Reports are spread over many themes and no area stands out for long. Compare the two periods with care: where a value is a band, nothing can be said about a rise or a fall.",
            Section.CONTEXT,
            CONTEXT,
            Section.LOOK_OUT,
            LOOK_OUT,
            Section.RESOURCES,
            RESOURCES));

    static final String SPRING_THEMES_STARTED =
            "Several themes were reported this term and no ideology stands out. Online, claims that nobody could confirm travelled faster than corrections.";

    private DemoTexts() {}

    private static Map<Section, String> texts(Map<Section, String> texts) {
        Map<Section, String> inOrder = new EnumMap<>(Section.class);
        texts.forEach((section, text) -> inOrder.put(section, text.strip()));
        return inOrder;
    }
}
