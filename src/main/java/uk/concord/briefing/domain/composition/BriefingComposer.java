package uk.concord.briefing.domain.composition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.release.Direction;
import uk.concord.briefing.domain.release.ReleasedCount;
import uk.concord.briefing.domain.selfcheck.CheckQuestion;
import uk.concord.briefing.domain.term.TermDate;
import uk.concord.core.document.Block;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.document.PageWords;
import uk.concord.core.security.Marking;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;

/** Turns the content of a briefing into the document that is shown, approved, printed and published. */
@Component
public class BriefingComposer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d\u00a0MMMM", Locale.UK);

    private final Texts texts;

    public BriefingComposer(Texts texts) {
        this.texts = texts;
    }

    /** @return the whole document */
    public DocumentModel compose(BriefingContent content) {
        return compose(content, Edition.WHOLE);
    }

    /** @return the document of an edition, in the order of {@link Edition#sections} */
    public DocumentModel compose(BriefingContent content, Edition edition) {
        List<Block> blocks = new ArrayList<>();
        if (!content.changeNote().isBlank()) {
            blocks.add(new Block.Callout(texts.get("briefing.document.changed"), content.changeNote()));
        }
        blocks.add(new Block.Paragraph(texts.get(
                "briefing.document.basis",
                LondonTime.date(content.countedFrom()),
                LondonTime.date(content.countedTo()),
                LondonTime.date(content.cutOff()),
                LondonTime.date(content.reviewBy()))));
        for (Section section : edition.sections()) {
            List<Block> body = body(section, content, edition);
            if (!body.isEmpty()) {
                blocks.add(new Block.Heading(2, texts.get(section.titleKey()), section.slug()));
                blocks.addAll(body);
            }
        }
        blocks.add(new Block.Heading(2, texts.get("briefing.document.figures.title"), "figures"));
        blocks.add(new Block.Paragraph(texts.get("briefing.document.figures")));
        return new DocumentModel(
                edition == Edition.WHOLE
                        ? texts.get("briefing.document.title", content.termName())
                        : texts.get(
                                "briefing.document.title.edition", content.termName(), texts.get(edition.textKey())),
                Marking.OFFICIAL,
                texts.get(
                        switch (edition) {
                            case GOVERNORS, MEMBERS -> "briefing.document.handling." + edition.slug();
                            case WHOLE, PRIMARY, SECONDARY, SEND_AP, FE -> "briefing.document.handling";
                        }),
                footer(content),
                blocks);
    }

    /** The fixed words of the page frame. */
    public PageWords pageWords(String originator) {
        return new PageWords(texts.get("briefing.document.page"), texts.get("briefing.document.of"), originator);
    }

    private String footer(BriefingContent content) {
        LocalDate approved = content.approved();
        return approved == null
                ? texts.get("briefing.document.footer.draft")
                : texts.get("briefing.document.footer", String.valueOf(content.number()), LondonTime.date(approved));
    }

    private List<Block> body(Section section, BriefingContent content, Edition edition) {
        String text = content.texts().getOrDefault(section, "");
        List<Block> blocks = new ArrayList<>();
        switch (section) {
            case LOCAL -> {
                blocks.addAll(written(section, text, edition));
                addTable(blocks, content.themes(), "theme");
                addTable(blocks, content.clusters(), "cluster");
                addMissing(blocks, content, content.clusters(), "cluster");
            }
            case CONTEXT -> {
                blocks.addAll(written(section, text, edition));
                addTable(blocks, content.contexts(), "context");
                addMissing(blocks, content, content.contexts(), "context");
            }
            case WHAT_TO_DO -> {
                blocks.add(new Block.Callout(
                        texts.get("briefing.document.danger"), texts.get("briefing.document.danger.text")));
                blocks.add(new Block.Paragraph(texts.get("briefing.document.do")));
                blocks.add(new Block.Contacts(content.contacts()));
            }
            case DATES -> {
                if (!content.dates().isEmpty()) {
                    blocks.add(dates(content.dates()));
                }
            }
            case SELF_CHECK -> {
                if (!content.questions().isEmpty()) {
                    blocks.add(new Block.Paragraph(texts.get("briefing.document.check")));
                    blocks.add(new Block.BulletList(questions(content.questions(), edition)));
                }
            }
            case COPY -> {
                if (!text.isBlank()) {
                    blocks.add(new Block.Paragraph(texts.get("briefing.document.copy")));
                    blocks.addAll(written(section, text, edition));
                }
            }
            default -> blocks.addAll(written(section, text, edition));
        }
        String owner = content.owners().getOrDefault(section, "");
        if (!owner.isBlank() && !text.isBlank()) {
            blocks.add(new Block.Paragraph(texts.get("briefing.document.owner", owner)));
        }
        return blocks;
    }

    /** The whole document names the edition of a passage; the edition itself just carries it. */
    private List<Block> written(Section section, String text, Edition edition) {
        List<Block> blocks = new ArrayList<>();
        for (SectionText.Passage passage : SectionText.passages(text)) {
            boolean own = passage.edition() != Edition.WHOLE;
            if (own && edition == Edition.WHOLE) {
                String anchor = section.slug() + "-" + passage.edition().slug();
                if (blocks.stream()
                        .noneMatch(block -> block instanceof Block.Heading heading
                                && heading.id().equals(anchor))) {
                    blocks.add(new Block.Heading(3, texts.get(passage.edition().textKey()), anchor));
                }
            }
            if (!own || edition == Edition.WHOLE || passage.edition() == edition) {
                blocks.addAll(SectionText.blocks(passage.text()));
            }
        }
        return blocks;
    }

    /** Says that a table could not be shown. */
    private void addMissing(List<Block> blocks, BriefingContent content, @Nullable ComparedTable table, String kind) {
        if (content.themes() != null && table == null) {
            blocks.add(new Block.Paragraph(texts.get("briefing.document." + kind + ".dropped")));
        }
    }

    private void addTable(List<Block> blocks, @Nullable ComparedTable table, String kind) {
        if (table == null) {
            return;
        }
        boolean compared = table.beforeLabel() != null;
        List<String> header = new ArrayList<>(List.of(texts.get("briefing.document." + kind + ".column")));
        if (compared) {
            header.add(String.valueOf(table.beforeLabel()));
        }
        header.add(table.nowLabel());
        if (compared) {
            header.add(texts.get("briefing.document.change"));
        }
        List<List<String>> rows = new ArrayList<>();
        table.rows()
                .forEach(row -> rows.add(line(compared, row.label(), row.before(), row.now(), word(row.direction()))));
        rows.add(line(
                compared,
                texts.get("briefing.document.total"),
                table.totalBefore(),
                table.total(),
                texts.get("briefing.direction.total")));
        blocks.add(ReleasedChart.draw(
                texts.get("briefing.document." + kind + ".chart", table.nowLabel()),
                table.rows().stream()
                        .map(row -> new ReleasedChart.Bar(row.label(), row.now()))
                        .toList()));
        blocks.add(new Block.Table(
                texts.get("briefing.document." + kind + ".caption"),
                header,
                rows,
                texts.get("briefing.document." + kind + ".note")));
    }

    private List<String> line(
            boolean compared, String label, @Nullable ReleasedCount before, ReleasedCount now, String direction) {
        if (!compared) {
            return List.of(label, now.shown());
        }
        String earlier = before == null ? texts.get("briefing.document.no-figure") : before.shown();
        return List.of(label, earlier, now.shown(), direction);
    }

    private String word(Direction direction) {
        return texts.get("briefing.direction."
                + direction.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The questions for the schools of an edition; one that is not for all of them says for which it is. */
    private List<String> questions(List<CheckQuestion> questions, Edition edition) {
        List<String> lines = new ArrayList<>();
        for (CheckQuestion question : questions) {
            Set<Edition> all = EnumSet.range(Edition.PRIMARY, Edition.FE);
            List<String> some = edition == Edition.WHOLE
                    ? all.stream()
                            .filter(one -> one.phases().stream().anyMatch(question::isFor))
                            .map(one -> texts.get(one.textKey()))
                            .toList()
                    : edition.phases().stream()
                            .filter(question::isFor)
                            .map(phase -> texts.get(phase.textKey()))
                            .toList();
            int whole = edition == Edition.WHOLE ? all.size() : edition.phases().size();
            if (some.size() == whole) {
                lines.add(question.text());
            } else if (!some.isEmpty()) {
                lines.add(texts.get("briefing.document.check.for", String.join(", ", some), question.text()));
            }
        }
        return lines;
    }

    private Block dates(List<TermDate> dates) {
        return new Block.Table(
                texts.get("briefing.document.dates.caption"),
                List.of(
                        texts.get("briefing.document.dates.when"),
                        texts.get("briefing.document.dates.what"),
                        texts.get("briefing.document.dates.certainty")),
                dates.stream()
                        .map(date -> List.of(
                                when(date),
                                date.item(),
                                texts.get(date.certainty().textKey())))
                        .toList(),
                texts.get("briefing.document.dates.note"));
    }

    private static String when(TermDate date) {
        LocalDate ends = date.ends();
        if (ends == null) {
            return DAY.format(date.starts());
        }
        String first = date.starts().getMonth() == ends.getMonth()
                ? String.valueOf(date.starts().getDayOfMonth())
                : DAY.format(date.starts());
        return first + "\u00a0–\u00a0" + DAY.format(ends);
    }
}
