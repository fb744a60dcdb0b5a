package uk.concord.venue.domain.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.document.Block;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.security.Marking;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.core.time.WorkingDays;
import uk.concord.venue.domain.report.ReportFigures.Decided;
import uk.concord.venue.domain.screening.Tier;

/** The report of a quarter as a document. */
@Component
class BoardReport {
    private final ReportFigures figures;
    private final OutcomeBlocks outcomes;
    private final WorkingDayCalendar calendar;
    private final Texts texts;

    BoardReport(ReportFigures figures, OutcomeBlocks outcomes, WorkingDayCalendar calendar, Texts texts) {
        this.figures = figures;
        this.outcomes = outcomes;
        this.calendar = calendar;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public DocumentModel of(Quarter quarter) {
        Instant from = LondonTime.startOf(quarter.first());
        Instant to = LondonTime.startOf(quarter.next().first());
        List<Decided> decided = figures.decided(from, to);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.get(
                "venue.report.text",
                LondonTime.date(quarter.first()),
                LondonTime.date(quarter.next().first().minusDays(1)))));
        heading(blocks, "venue.report.volume", "volume");
        blocks.add(volume(from, to, decided));
        OutcomeTable byEvent = OutcomeTable.of(decided, this::event);
        OutcomeTable byKind = OutcomeTable.of(decided, this::kind);
        SmallCounts.Shown shown = SmallCounts.of(byEvent.counts(), byKind.counts());
        heading(blocks, "venue.report.by-event", "by-event");
        blocks.add(outcomes.counts("venue.report.by-event.caption", "venue.report.event", byEvent, shown.first()));
        blocks.add(outcomes.rates("venue.report.by-event.rates", "venue.report.event", byEvent, shown.first()));
        heading(blocks, "venue.report.bias", "bias");
        blocks.add(new Block.Paragraph(texts.get("venue.report.bias.text")));
        blocks.add(outcomes.counts("venue.report.bias.caption", "venue.report.kind", byKind, shown.second()));
        blocks.add(outcomes.rates("venue.report.bias.rates", "venue.report.kind", byKind, shown.second()));
        heading(blocks, "venue.report.screening", "screening");
        blocks.add(screening(from, to));
        heading(blocks, "venue.report.after", "after");
        blocks.add(after(from, to));
        return new DocumentModel(
                texts.get("venue.report.title", quarter.label()),
                Marking.OFFICIAL,
                texts.get("venue.report.handling"),
                texts.get("venue.report.footer"),
                blocks);
    }

    private void heading(List<Block> blocks, String key, String id) {
        blocks.add(new Block.Heading(2, texts.get(key), id));
    }

    private Block volume(Instant from, Instant to, List<Decided> decided) {
        WorkingDays days = calendar.current();
        int[] waits = decided.stream()
                .mapToInt(check -> days.between(check.asked(), check.decided()))
                .sorted()
                .toArray();
        boolean few = waits.length < SmallCounts.SMALLEST_SHOWN;
        List<List<String>> rows = List.of(
                List.of(texts.get("venue.report.started"), count(figures.started(from, to))),
                List.of(texts.get("venue.report.decided"), count(decided.size())),
                List.of(
                        texts.get("venue.report.median"),
                        few ? texts.get("venue.report.too-few") : String.valueOf(waits[waits.length / 2])),
                List.of(
                        texts.get("venue.report.slowest"),
                        few ? texts.get("venue.report.too-few") : String.valueOf(waits[waits.length * 9 / 10])),
                List.of(
                        texts.get("venue.report.departures"),
                        part((int) decided.stream().filter(Decided::departs).count(), decided.size())));
        return numbers("venue.report.volume.caption", rows);
    }

    /** Both those that are meant and the others are protected: the number of all is known. */
    private String part(int those, int all) {
        return all - those < SmallCounts.SMALLEST_SHOWN && all >= SmallCounts.SMALLEST_SHOWN
                ? texts.get("venue.report.not-shown")
                : count(those);
    }

    /** What was learnt after the events: debriefs, and whether conditions were kept. */
    private Block after(Instant from, Instant to) {
        ReportFigures.Part debriefs = figures.incidents(from, to);
        ReportFigures.Part conditions = figures.conditionsMet(from, to);
        return numbers(
                "venue.report.after.caption",
                List.of(
                        List.of(texts.get("venue.report.debriefs"), count(debriefs.all())),
                        List.of(texts.get("venue.report.incidents"), part(debriefs.those(), debriefs.all())),
                        List.of(texts.get("venue.report.conditions"), count(conditions.all())),
                        List.of(
                                texts.get("venue.report.conditions-met"),
                                share(conditions.those(), conditions.all() - conditions.those()))));
    }

    private Block numbers(String captionKey, List<List<String>> rows) {
        return new Block.Table(
                texts.get(captionKey),
                List.of(texts.get("venue.record.what"), texts.get("venue.report.number")),
                rows,
                "");
    }

    private String event(Decided check) {
        return check.event().isEmpty() ? texts.get("venue.report.unknown") : texts.get("venue.o.A1." + check.event());
    }

    /** What the hirer declared: worship, or a party, candidate or campaign; nothing else is asked of anybody. */
    private String kind(Decided check) {
        if (check.event().equals("worship")) {
            return texts.get("venue.report.kind.faith");
        }
        boolean political = check.body().equals("party")
                || check.event().equals("election")
                || check.event().equals("campaign");
        return texts.get(political ? "venue.report.kind.political" : "venue.report.kind.other");
    }

    private Block screening(Instant from, Instant to) {
        Map<String, Integer> settled = figures.settled(from, to);
        List<List<String>> rows = Arrays.stream(Tier.values())
                .map(tier -> {
                    int same = settled.getOrDefault(tier + " CONFIRMED", 0);
                    int other = settled.getOrDefault(tier + " NOT_SAME", 0);
                    return List.of(texts.get("venue.tier." + tier), count(same + other), share(same, other));
                })
                .toList();
        return new Block.Table(
                texts.get("venue.report.screening.caption"),
                List.of(
                        texts.get("venue.screening.tier"),
                        texts.get("venue.report.settled"),
                        texts.get("venue.report.precision")),
                rows,
                "");
    }

    /** Where one of the two is small, only as much is said as that it is small. */
    private String share(int those, int others) {
        int all = those + others;
        int mostOfFew = SmallCounts.SMALLEST_SHOWN - 1;
        if (all < SmallCounts.SMALLEST_SHOWN || those <= mostOfFew && others <= mostOfFew) {
            return texts.get("venue.report.too-few");
        }
        if (those <= mostOfFew) {
            return texts.get("venue.report.at-most", percent(mostOfFew, all));
        }
        return others <= mostOfFew
                ? texts.get("venue.report.at-least", percent(all - mostOfFew, all))
                : texts.get("venue.report.exactly", percent(those, all));
    }

    private static long percent(int part, int all) {
        return Math.round(100.0 * part / all);
    }

    private String count(int number) {
        return number < SmallCounts.SMALLEST_SHOWN ? texts.get("venue.report.few") : String.valueOf(number);
    }
}
