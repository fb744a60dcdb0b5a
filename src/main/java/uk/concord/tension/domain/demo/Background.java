package uk.concord.tension.domain.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.PlaceType;

/** Sentences for invented everyday reports. */
final class Background {
    /** One kind of everyday report. */
    record Template(String category, Eep eep, PlaceType place, Channel channel, String title, String text) {}

    private static final List<Template> TEMPLATES = List.of(
            t(
                    "ASB",
                    Eep.EVIDENCED,
                    PlaceType.SHOPS,
                    Channel.STREET,
                    "Groups gathering {place}",
                    "Young people gathered {place} {time}. Older residents crossed the road. Nobody was hurt, but the shopkeepers closed early."),
            t(
                    "ASB",
                    Eep.EVIDENCED,
                    PlaceType.PARK,
                    Channel.STREET,
                    "Motorbikes and shouting {place}",
                    "Off-road bikes were ridden {place} {time}. Families with small children left. It has been mentioned at two residents' meetings."),
            t(
                    "ASB",
                    Eep.EXPERIENCED,
                    PlaceType.ESTATE,
                    Channel.EVENT_MEETING,
                    "Residents anxious about noise {place}",
                    "At the surgery {time} several residents said they no longer go out {place} after dark because of noise and swearing."),
            t(
                    "INTERGENERATIONAL",
                    Eep.EXPERIENCED,
                    PlaceType.ESTATE,
                    Channel.EVENT_MEETING,
                    "Older and younger residents at odds {place}",
                    "A coffee morning {time} turned into complaints about teenagers {place}. The teenagers say they have nowhere else to go."),
            t(
                    "RACE",
                    Eep.EVIDENCED,
                    PlaceType.TRANSPORT,
                    Channel.STREET,
                    "Racist shouting {place}",
                    "A passer-by shouted racist words at people waiting {place} {time}. Two people walked off, others looked away. It was the second time this month."),
            t(
                    "RACE",
                    Eep.EVIDENCED,
                    PlaceType.SCHOOL,
                    Channel.SCHOOL_COLLEGE,
                    "Racist words among pupils {place}",
                    "Staff overheard racist name-calling on the way home {place} {time}. Parents have asked what is being done."),
            t(
                    "FAITH",
                    Eep.EXPERIENCED,
                    PlaceType.WORSHIP,
                    Channel.STREET,
                    "Worshippers uneasy {place}",
                    "People leaving evening prayers {place} {time} said cars had slowed down and somebody had filmed them. They feel watched."),
            t(
                    "HATE_OTHER",
                    Eep.EVIDENCED,
                    PlaceType.TRANSPORT,
                    Channel.STREET,
                    "Abuse of a group with disabilities {place}",
                    "A group on an outing was mocked {place} {time}. The carers took another way back and have asked for support."),
            t(
                    "FLAGS_SYMBOLS",
                    Eep.EVIDENCED,
                    PlaceType.STREET,
                    Channel.GRAFFITI_SYMBOL_FLAG,
                    "Symbols painted {place}",
                    "Symbols were painted {place} {time} and were seen by people on the way to work. Cleansing has been asked to remove them."),
            t(
                    "FLAGS_SYMBOLS",
                    Eep.EVIDENCED,
                    PlaceType.STREET,
                    Channel.GRAFFITI_SYMBOL_FLAG,
                    "Flags on lamp posts {place}",
                    "Flags appeared on lamp posts {place} {time}. Some residents like them, some say they are meant to keep people out."),
            t(
                    "ONLINE_MISINFO",
                    Eep.EXPERIENCED,
                    PlaceType.ONLINE,
                    Channel.SOCIAL_MEDIA,
                    "Rumour online about {placeName}",
                    "A post {time} claims that the council will close facilities {place} to house people from outside. Nothing of it is true. The comments are hostile."),
            t(
                    "ONLINE_MISINFO",
                    Eep.EXPERIENCED,
                    PlaceType.ONLINE,
                    Channel.MESSAGING_GROUP,
                    "Message passed round about {placeName}",
                    "A voice message warns parents of a stranger {place}. It was passed on in several school groups {time}. The police know of no such incident."),
            t(
                    "ASYLUM_MIGRATION",
                    Eep.EXPERIENCED,
                    PlaceType.ASYLUM_ACCOMMODATION,
                    Channel.STREET,
                    "Comments about new families {place}",
                    "Support staff hear that residents blame new families {place} for long waits at the surgery. The mood was sharper {time}."),
            t(
                    "NEW_ARRIVALS",
                    Eep.EXPERIENCED,
                    PlaceType.ESTATE,
                    Channel.EVENT_MEETING,
                    "Bins, parking and newcomers {place}",
                    "Complaints about bins and parking {place} are more and more put down to people who moved in recently. It came up again {time}."),
            t(
                    "PROTEST",
                    Eep.POTENTIAL,
                    PlaceType.COUNCIL_BUILDING,
                    Channel.SOCIAL_MEDIA,
                    "Call to gather {place}",
                    "A leaflet calls people to gather {place} {time}. Last time about thirty came and it stayed peaceful."),
            t(
                    "INTERNATIONAL",
                    Eep.EXPERIENCED,
                    PlaceType.SCHOOL,
                    Channel.SCHOOL_COLLEGE,
                    "Arguments about events abroad {place}",
                    "Young people argued about a war abroad {place} {time}. Staff calmed it down; some parents are upset about how."),
            t(
                    "PLANNING_DEVELOPMENT",
                    Eep.EXPERIENCED,
                    PlaceType.COUNCIL_BUILDING,
                    Channel.EVENT_MEETING,
                    "Anger about building works {place}",
                    "Residents are angry about lorries {place}. A meeting {time} was loud and one councillor was shouted down."),
            t(
                    "COUNCIL_DECISION",
                    Eep.EXPERIENCED,
                    PlaceType.COUNCIL_BUILDING,
                    Channel.PRESS,
                    "Complaints about a council decision {place}",
                    "People feel they were not asked about a change {place}. Letters to the paper {time} speak of neglect."),
            t(
                    "GANG_CRIME",
                    Eep.EXPERIENCED,
                    PlaceType.ESTATE,
                    Channel.STREET,
                    "Fear after a fight {place}",
                    "After a fight {place} {time} parents keep children in. There is talk of two groups from different estates."),
            t(
                    "POLICE_RELATIONS",
                    Eep.EXPERIENCED,
                    PlaceType.STREET,
                    Channel.STREET,
                    "Young people feel singled out {place}",
                    "Youth workers hear that searches {place} {time} felt unfair. A short film of one of them is being passed round."),
            t(
                    "FOOTBALL_SPORT",
                    Eep.POTENTIAL,
                    PlaceType.LICENSED_PREMISES,
                    Channel.SOCIAL_MEDIA,
                    "Rival supporters expected {place}",
                    "Two groups of supporters mean to meet {place} before a match {time}. The publican is worried."),
            t(
                    "GRT",
                    Eep.EXPERIENCED,
                    PlaceType.PARK,
                    Channel.SOCIAL_MEDIA,
                    "Comments about an encampment {place}",
                    "Caravans stopped {place} {time} and moved on after two days. Comments online were harsher than anything seen on the ground."),
            t(
                    "NATIONAL_EVENT",
                    Eep.POTENTIAL,
                    PlaceType.COUNCIL_BUILDING,
                    Channel.PRESS,
                    "National anniversary, low attendance {place}",
                    "A commemoration {place} is planned for next week. Some residents fear it will be used for speeches. It was raised {time}."),
            t(
                    "EXTREMISM",
                    Eep.EVIDENCED,
                    PlaceType.STREET,
                    Channel.LEAFLET_POSTER,
                    "Stickers of an unknown group {place}",
                    "Stickers with the address of a web page were found {place} {time} and taken down. The page was not visited."));

    /** The everyday subjects come more often than the rare ones. */
    private static final Map<String, Integer> WEIGHTS = Map.of(
            "ASB", 5, "RACE", 4, "ONLINE_MISINFO", 4, "FLAGS_SYMBOLS", 3, "INTERGENERATIONAL", 3, "NEW_ARRIVALS", 2);

    private static final List<String> PLACES = List.of(
            "by the parade of shops",
            "at the bus station",
            "near the community centre",
            "by the underpass",
            "at the leisure centre",
            "along the high street",
            "by the flats",
            "at the recreation ground",
            "outside the library",
            "near the railway bridge",
            "by the surgery",
            "at the market",
            "on the estate",
            "near the river path",
            "by the car park",
            "outside the takeaway");

    private static final List<String> TIMES = List.of(
            "on Friday evening",
            "at the weekend",
            "on Monday afternoon",
            "after school",
            "late on Saturday",
            "in the early morning",
            "during the week",
            "on Thursday",
            "around nine in the evening",
            "at lunchtime");

    private final Random random;
    private final List<Template> weighted;

    Background(Random random) {
        this.random = random;
        this.weighted = TEMPLATES.stream()
                .flatMap(template ->
                        java.util.Collections.nCopies(WEIGHTS.getOrDefault(template.category(), 1), template).stream())
                .toList();
    }

    private static Template t(String category, Eep eep, PlaceType place, Channel channel, String title, String text) {
        return new Template(category, eep, place, channel, title, text);
    }

    /** A template with place and time filled in. */
    Template next(String ward) {
        Template template = weighted.get(random.nextInt(weighted.size()));
        String place = PLACES.get(random.nextInt(PLACES.size()));
        String time = TIMES.get(random.nextInt(TIMES.size()));
        return new Template(
                template.category(),
                template.eep(),
                template.place(),
                template.channel(),
                fill(template.title(), place, time, ward),
                fill(template.text(), place, time, ward));
    }

    private static String fill(String text, String place, String time, String ward) {
        return text.replace("{placeName}", ward).replace("{place}", place).replace("{time}", time);
    }

    /** @return a Poisson number (Knuth 1969, multiplication of uniform numbers) */
    int poisson(double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
