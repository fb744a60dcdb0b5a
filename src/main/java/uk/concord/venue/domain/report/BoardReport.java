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
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.screening.Tier;

/** The report of a quarter as a document. */
@Component
class BoardReport {
    private final ReportFigures figures;
    private final WorkingDayCalendar calendar;
    private final Texts texts;

    BoardReport(ReportFigures figures, WorkingDayCalendar calendar, Texts texts) {
        this.figures = figures;
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
        blocks.add(outcomes("venue.report.by-event.caption", "venue.report.event", byEvent, shown.first()));
        heading(blocks, "venue.report.bias", "bias");
        blocks.add(new Block.Paragraph(texts.get("venue.report.bias.text")));
        blocks.add(outcomes("venue.report.bias.caption", "venue.report.kind", byKind, shown.second()));
        blocks.add(rates(byKind, shown.second()));
        heading(blocks, "venue.report.screening", "screening");
        blocks.add(screening(from, to));
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
                List.of(texts.get("venue.report.departures"), departures(decided)),
                List.of(texts.get("venue.report.incidents"), count(figures.incidents(from, to))));
        return new Block.Table(
                texts.get("venue.report.volume.caption"),
                List.of(texts.get("venue.record.what"), texts.get("venue.report.number")),
                rows,
                "");
    }

    /** Both those that differ and those that do not are protected: the number of all is known. */
    private String departures(List<Decided> decided) {
        int differ = (int) decided.stream().filter(Decided::departs).count();
        return decided.size() - differ < SmallCounts.SMALLEST_SHOWN
                ? texts.get("venue.report.not-shown")
                : count(differ);
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

    private Block outcomes(String captionKey, String nameKey, OutcomeTable table, boolean[][] shown) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < table.counts().length; r++) {
            List<String> row = new ArrayList<>(List.of(name(table, r)));
            for (int c = 0; c < table.counts()[r].length; c++) {
                row.add(shown[r][c] ? String.valueOf(table.counts()[r][c]) : texts.get("venue.report.not-shown"));
            }
            rows.add(row);
        }
        List<String> header = new ArrayList<>(List.of(texts.get(nameKey)));
        OutcomeTable.OUTCOMES.forEach(outcome -> header.add(texts.get("venue.decision." + outcome)));
        header.add(texts.get("venue.report.all"));
        return new Block.Table(texts.get(captionKey), header, rows, texts.get("venue.report.note"));
    }

    private String name(OutcomeTable table, int row) {
        return row < table.groups().size() ? table.groups().get(row) : texts.get("venue.report.all");
    }

    /** How often each type meets conditions or a refusal: only from counts that are shown. */
    private Block rates(OutcomeTable table, boolean[][] shown) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < table.counts().length; r++) {
            rows.add(List.of(
                    name(table, r),
                    rate(table.counts()[r], shown[r], Decision.APPROVE_CONDITIONS),
                    rate(table.counts()[r], shown[r], Decision.REFUSE)));
        }
        return new Block.Table(
                texts.get("venue.report.rates"),
                List.of(
                        texts.get("venue.report.kind"),
                        texts.get("venue.report.rate.conditions"),
                        texts.get("venue.report.rate.refused")),
                rows,
                texts.get("venue.report.note"));
    }

    private String rate(int[] counts, boolean[] shown, Decision outcome) {
        int column = OutcomeTable.OUTCOMES.indexOf(outcome);
        int all = counts.length - 1;
        return shown[column] && shown[all]
                ? Math.round(100.0 * counts[column] / counts[all]) + " %"
                : texts.get("venue.report.not-shown");
    }

    private Block screening(Instant from, Instant to) {
        Map<String, Integer> settled = figures.settled(from, to);
        List<List<String>> rows = Arrays.stream(Tier.values())
                .map(tier -> {
                    int same = settled.getOrDefault(tier + " CONFIRMED", 0);
                    int other = settled.getOrDefault(tier + " NOT_SAME", 0);
                    boolean few = same < SmallCounts.SMALLEST_SHOWN || other < SmallCounts.SMALLEST_SHOWN;
                    return List.of(
                            texts.get("venue.tier." + tier),
                            count(same + other),
                            few ? texts.get("venue.report.too-few") : Math.round(100.0 * same / (same + other)) + " %");
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

    private String count(int number) {
        return number < SmallCounts.SMALLEST_SHOWN ? texts.get("venue.report.few") : String.valueOf(number);
    }
}
