package uk.concord.tension.domain.pack;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.document.PageWords;
import uk.concord.core.document.drawing.BarPicture;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.action.Action;
import uk.concord.tension.domain.action.ActionQuery;
import uk.concord.tension.domain.event.EventRepository;
import uk.concord.tension.domain.event.Occurrence;
import uk.concord.tension.domain.returns.PartnerReturn.Status;
import uk.concord.tension.domain.returns.ReturnPeriod;
import uk.concord.tension.domain.returns.ReturnQuery;

/** Puts a pack together (tension monitoring domain rules §5): the words people wrote and the figures of its period. */
@Component
class PackComposer {
    private static final int EVENT_WEEKS = 6;

    private final PackLevels levels;
    private final PackReports reports;
    private final PackCounts counts;
    private final PackRecords records;
    private final ReturnQuery returns;
    private final EventRepository events;
    private final ActionQuery actions;
    private final Texts texts;
    private final Clock clock;

    PackComposer(
            PackLevels levels,
            PackReports reports,
            PackCounts counts,
            PackRecords records,
            ReturnQuery returns,
            EventRepository events,
            ActionQuery actions,
            Texts texts,
            Clock clock) {
        this.levels = levels;
        this.reports = reports;
        this.counts = counts;
        this.records = records;
        this.returns = returns;
        this.events = events;
        this.actions = actions;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param approval who approved it and when, or that it is a draft */
    DocumentModel compose(Pack pack, String approval) {
        PackPage page = new PackPage(texts);
        boolean rollUp = pack.kind().isRollUp();
        judgement(page, pack);
        levels.add(page, pack);
        if (pack.kind().isNumbers()) {
            issueNumbers(page, pack);
        } else {
            issues(page, pack);
        }
        reports.add(page, pack);
        diversions(page, pack);
        if (!rollUp) {
            events(page, pack);
        }
        page.heading("rumours");
        page.typed(pack.words().rumours());
        if (rollUp) {
            actionNumbers(page, pack);
        } else {
            actions(page, pack);
        }
        partners(page, pack);
        page.heading("caveats");
        page.say("tension.pack.caveats.always");
        if (!pack.words().caveats().isBlank()) {
            page.typed(pack.words().caveats());
        }
        page.heading("distribution");
        page.typed(pack.words().distribution());
        return new DocumentModel(
                title(pack),
                pack.marking(),
                texts.get(handling(pack.kind())),
                pack.reference() + " · " + approval,
                page.blocks());
    }

    private static String handling(Pack.Kind kind) {
        return switch (kind) {
            case GROUP, SURGE -> "tension.pack.handling";
            case BOARD -> "tension.pack.board.handling";
            case ANNUAL -> "tension.pack.annual.handling";
        };
    }

    private String title(Pack pack) {
        return texts.get(pack.titleKey(), LondonTime.date(pack.from()), LondonTime.date(pack.to()));
    }

    PageWords pageWords() {
        return new PageWords(
                texts.get("tension.pack.page"), texts.get("tension.pack.of"), texts.get("tension.pack.originator"));
    }

    private void judgement(PackPage page, Pack pack) {
        page.heading("judgement");
        PackWords words = pack.words();
        page.typed(words.judgement());
        if (words.likelihood() != null && words.confidence() != null) {
            page.say(
                    "tension.pack.likelihood.words",
                    texts.get(words.likelihood().key()),
                    texts.get(words.confidence().key()));
        }
    }

    private void issues(PackPage page, Pack pack) {
        page.heading("issues");
        page.table(
                "issues",
                List.of("issue", "level", "trend", "state", "about"),
                records.issues(pack.from(), pack.to()).stream()
                        .map(issue -> List.of(
                                issue.reference() + " " + issue.title(),
                                levels.level(issue.level(), issue.recovery()),
                                levels.trend(issue.trend()),
                                texts.get(issue.state().key())
                                        + (issue.opened() ? ", " + texts.get("tension.pack.new") : ""),
                                issue.summary()))
                        .toList());
    }

    /** The committee is told how many, not what about. */
    private void issueNumbers(PackPage page, Pack pack) {
        page.heading("issues");
        List<PackRecords.IssueLine> found = records.issues(pack.from(), pack.to());
        page.table(
                "issueNumbers",
                List.of("state", "issues"),
                List.of(
                        numbered("tension.pack.issues.all", found.size()),
                        numbered("tension.pack.issues.opened", (int) found.stream()
                                .filter(PackRecords.IssueLine::opened)
                                .count()),
                        numbered("tension.pack.issues.closed", (int) found.stream()
                                .filter(issue -> !issue.state().isLive())
                                .count())));
    }

    private List<String> numbered(String key, int count) {
        return List.of(texts.get(key), counts.print(count));
    }

    private void diversions(PackPage page, Pack pack) {
        page.heading("diversions");
        page.table(
                "diversions",
                List.of("diversions.name", "count"),
                records.diversions(pack.from(), pack.to()).entrySet().stream()
                        .map(entry -> List.of(
                                texts.get("tension.Destination." + entry.getKey()), counts.print(entry.getValue())))
                        .toList());
    }

    private void events(PackPage page, Pack pack) {
        page.heading("events");
        List<Occurrence> found = events.between(pack.to().plusDays(1), pack.to().plusWeeks(EVENT_WEEKS));
        page.table(
                "events",
                List.of("event", "day", "area", "note"),
                found.stream()
                        .filter(occurrence -> !occurrence.event().cancelled())
                        .map(occurrence -> List.of(
                                occurrence.event().details().title(),
                                LondonTime.date(occurrence.from()),
                                occurrence.event().ward() == null
                                        ? "–"
                                        : occurrence.event().ward(),
                                occurrence.event().details().note().isBlank()
                                        ? "–"
                                        : occurrence.event().details().note()))
                        .toList());
    }

    private void actions(PackPage page, Pack pack) {
        page.heading("actions");
        List<Action> all = ofPeriod(pack);
        page.table(
                "actions",
                List.of("action", "owner", "due", "state", "outcome"),
                all.stream()
                        .map(action -> List.of(
                                action.reference() + " " + action.title(),
                                action.owner(),
                                LondonTime.date(action.dueOn()),
                                action.isOverdue(pack.to())
                                        ? texts.get("tension.pack.overdue")
                                        : texts.get(action.state().key()),
                                action.outcome().isBlank() ? "–" : action.outcome()))
                        .toList());
    }

    private List<Action> ofPeriod(Pack pack) {
        return actions.ofPeriod(
                LondonTime.startOf(pack.from()), LondonTime.startOf(pack.to().plusDays(1)));
    }

    /** The board is told how many, not who does what. */
    private void actionNumbers(PackPage page, Pack pack) {
        page.heading("actions");
        List<Action> all = ofPeriod(pack);
        List<Action> open = all.stream()
                .filter(action -> action.state() == Action.State.OPEN)
                .toList();
        page.table(
                "actionNumbers",
                List.of("state", "actions"),
                List.of(
                        List.of(texts.get("tension.pack.actions.ended"), String.valueOf(all.size() - open.size())),
                        List.of(texts.get("tension.pack.actions.open"), String.valueOf(open.size())),
                        List.of(
                                texts.get("tension.pack.overdue"),
                                String.valueOf(open.stream()
                                        .filter(action -> action.isOverdue(pack.to()))
                                        .count()))));
    }

    private void partners(PackPage page, Pack pack) {
        page.heading("partners");
        LocalDate today = LondonTime.today(clock);
        List<ReturnQuery.Line> lines =
                returns.lines(new ReturnPeriod(pack.from(), pack.to()), ReportAccessSql.inFigures(), today);
        if (!lines.isEmpty()) {
            picture(page, lines);
        }
        page.table(
                "partners",
                List.of("partner", "sent"),
                lines.stream()
                        .map(line ->
                                List.of(line.organisation(), words(line.sent().status())))
                        .toList());
    }

    private void picture(PackPage page, List<ReturnQuery.Line> lines) {
        List<BarPicture.Bar> bars = List.of(Status.values()).stream()
                .map(status -> Map.entry(status, (int) lines.stream()
                        .filter(line -> line.sent().status() == status)
                        .count()))
                .filter(entry -> entry.getKey() != Status.EXPECTED || entry.getValue() > 0)
                .map(entry -> new BarPicture.Bar(
                        words(entry.getKey()), entry.getValue(), String.valueOf(entry.getValue()), false))
                .toList();
        long silent = lines.stream()
                .filter(line -> line.sent().status() == Status.SILENT)
                .count();
        String sentence = texts.get("tension.borough.returns.words", lines.size(), silent);
        page.say("tension.pack.sentence", sentence);
        page.add(BarPicture.draw(page.alt(sentence), bars));
    }

    private String words(Status status) {
        return texts.get("tension.returned." + status.name());
    }
}
