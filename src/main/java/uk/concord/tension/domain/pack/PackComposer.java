package uk.concord.tension.domain.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.concord.core.document.Block;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.document.PageWords;
import uk.concord.core.security.Marking;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.action.Action;
import uk.concord.tension.domain.action.ActionQuery;
import uk.concord.tension.domain.assessment.AreaLevels;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.event.EventRepository;
import uk.concord.tension.domain.event.Occurrence;

/** Puts a pack together (tension monitoring domain rules §5): the words people wrote and the figures of its period. */
@Component
class PackComposer {
    private static final int EVENT_WEEKS = 6;
    private static final String SMALL = "tension.small-number";

    private final PackFigures figures;
    private final AreaLevels areas;
    private final EventRepository events;
    private final ActionQuery actions;
    private final Settings settings;
    private final Texts texts;

    PackComposer(
            PackFigures figures,
            AreaLevels areas,
            EventRepository events,
            ActionQuery actions,
            Settings settings,
            Texts texts) {
        this.figures = figures;
        this.areas = areas;
        this.events = events;
        this.actions = actions;
        this.settings = settings;
        this.texts = texts;
    }

    /** @param approval who approved it and when, or that it is a draft */
    DocumentModel compose(Pack pack, String approval) {
        List<Block> blocks = new ArrayList<>();
        judgement(pack, blocks);
        levels(pack, blocks);
        issues(pack, blocks);
        reports(pack, blocks);
        events(pack, blocks);
        heading("rumours", blocks);
        paragraph(pack.words().rumours(), "tension.pack.none", blocks);
        actions(pack, blocks);
        partners(pack, blocks);
        heading("caveats", blocks);
        blocks.add(new Block.Paragraph(texts.get("tension.pack.caveats.always")));
        if (!pack.words().caveats().isBlank()) {
            blocks.add(new Block.Paragraph(pack.words().caveats()));
        }
        heading("distribution", blocks);
        paragraph(pack.words().distribution(), "tension.pack.none", blocks);
        return new DocumentModel(
                texts.get("tension.pack.document.title", LondonTime.date(pack.from()), LondonTime.date(pack.to())),
                Marking.OFFICIAL_SENSITIVE,
                texts.get("tension.pack.handling"),
                pack.reference() + " · " + approval,
                blocks);
    }

    PageWords pageWords() {
        return new PageWords(
                texts.get("tension.pack.page"), texts.get("tension.pack.of"), texts.get("tension.pack.originator"));
    }

    private void heading(String name, List<Block> blocks) {
        blocks.add(new Block.Heading(2, texts.get("tension.pack.section." + name), name));
    }

    private void paragraph(String text, String noneKey, List<Block> blocks) {
        blocks.add(new Block.Paragraph(text.isBlank() ? texts.get(noneKey) : text));
    }

    private void judgement(Pack pack, List<Block> blocks) {
        heading("judgement", blocks);
        PackWords words = pack.words();
        paragraph(words.judgement(), "tension.pack.none", blocks);
        if (words.likelihood() != null && words.confidence() != null) {
            blocks.add(new Block.Paragraph(texts.get(
                    "tension.pack.likelihood.words",
                    texts.get(words.likelihood().key()),
                    texts.get(words.confidence().key()))));
        }
    }

    private void levels(Pack pack, List<Block> blocks) {
        heading("levels", blocks);
        List<List<String>> rows = new ArrayList<>();
        for (AreaLevels.Line line : areas.on(pack.to())) {
            Assessment inForce = line.inForce();
            rows.add(
                    inForce == null
                            ? List.of(line.ward().name(), texts.get("tension.level.none"), "–", "–", "–")
                            : List.of(
                                    line.ward().name(),
                                    level(
                                            inForce.level().key(),
                                            inForce.judgement().recovery()),
                                    texts.get(java.util.Objects.requireNonNull(
                                                    inForce.judgement().trend())
                                            .key()),
                                    inForce.judgement().reason(),
                                    LondonTime.date(inForce.proposedAt())));
        }
        table("levels", List.of("area", "level", "trend", "reason", "judged"), rows, blocks);
    }

    private String level(String key, boolean recovery) {
        return recovery ? texts.get("tension.level.recovering", texts.get(key)) : texts.get(key);
    }

    private void issues(Pack pack, List<Block> blocks) {
        heading("issues", blocks);
        List<List<String>> rows = figures.issues(pack.from(), pack.to()).stream()
                .map(issue -> List.of(
                        issue.reference() + " " + issue.title(),
                        issue.level() == null
                                ? texts.get("tension.level.none")
                                : level(issue.level().key(), issue.recovery()),
                        issue.trend() == null ? "–" : texts.get(issue.trend().key()),
                        texts.get(issue.state().key()) + (issue.opened() ? ", " + texts.get("tension.pack.new") : ""),
                        issue.summary()))
                .toList();
        table("issues", List.of("issue", "level", "trend", "state", "about"), rows, blocks);
    }

    private void reports(Pack pack, List<Block> blocks) {
        LocalDate from = pack.from();
        LocalDate to = pack.to();
        SmallNumber small = new SmallNumber(settings.number(SMALL));
        heading("reports", blocks);
        blocks.add(
                new Block.Paragraph(texts.get("tension.pack.reports.count", print(small, figures.reports(from, to)))));
        counts("eep", figures.byEep(from, to), "tension.Eep.short.", small, blocks);
        counts("subjects", figures.bySubject(from, to), "", small, blocks);
        counts("wards", figures.byWard(from, to), "", small, blocks);
        List<List<String>> heat = figures.subjectsByWard(from, to).entrySet().stream()
                .map(entry -> List.of(entry.getKey(), String.join("; ", entry.getValue())))
                .toList();
        table("subjectsByWard", List.of("area", "subject"), heat, blocks);
        counts("diversions", figures.diversions(from, to), "tension.Destination.", small, blocks);
    }

    private String print(SmallNumber small, int count) {
        return small.print(count, texts.get("tension.pack.few", small.threshold()));
    }

    private void counts(String name, Map<String, Integer> counted, String keys, SmallNumber small, List<Block> blocks) {
        List<List<String>> rows = counted.entrySet().stream()
                .map(entry -> List.of(
                        keys.isEmpty() ? entry.getKey() : texts.get(keys + entry.getKey()),
                        print(small, entry.getValue())))
                .toList();
        table(name, List.of(name + ".name", "count"), rows, blocks);
    }

    private void events(Pack pack, List<Block> blocks) {
        heading("events", blocks);
        List<Occurrence> found = events.between(pack.to().plusDays(1), pack.to().plusWeeks(EVENT_WEEKS));
        List<List<String>> rows = found.stream()
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
                .toList();
        table("events", List.of("event", "day", "area", "note"), rows, blocks);
    }

    private void actions(Pack pack, List<Block> blocks) {
        heading("actions", blocks);
        List<Action> all = new ArrayList<>(actions.open());
        all.addAll(actions.endedSince(LondonTime.startOf(pack.from())));
        List<List<String>> rows = all.stream()
                .map(action -> List.of(
                        action.reference() + " " + action.title(),
                        action.owner(),
                        LondonTime.date(action.dueOn()),
                        action.isOverdue(pack.to())
                                ? texts.get("tension.pack.overdue")
                                : texts.get(action.state().key()),
                        action.outcome().isBlank() ? "–" : action.outcome()))
                .toList();
        table("actions", List.of("action", "owner", "due", "state", "outcome"), rows, blocks);
    }

    private void partners(Pack pack, List<Block> blocks) {
        heading("partners", blocks);
        List<List<String>> rows = figures.partners(pack.from(), pack.to()).stream()
                .map(line -> List.of(
                        line.partner(),
                        texts.get(
                                line.reported()
                                        ? "tension.pack.partner.reported"
                                        : line.nil() ? "tension.pack.partner.nil" : "tension.pack.partner.silent")))
                .toList();
        table("partners", List.of("partner", "sent"), rows, blocks);
    }

    private void table(String name, List<String> columns, List<List<String>> rows, List<Block> blocks) {
        if (rows.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    texts.get("tension.pack.table." + name) + ": " + texts.get("tension.pack.none")));
            return;
        }
        blocks.add(new Block.Table(
                texts.get("tension.pack.table." + name),
                columns.stream()
                        .map(column -> texts.get("tension.pack.column." + column))
                        .toList(),
                rows,
                ""));
    }
}
