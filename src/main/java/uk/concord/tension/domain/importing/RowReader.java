package uk.concord.tension.domain.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Secret;
import uk.concord.core.text.Texts;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.FormWorld;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Community;
import uk.concord.tension.domain.report.ConcernKind;
import uk.concord.tension.domain.report.DatePrecision;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Ending;
import uk.concord.tension.domain.report.Further;
import uk.concord.tension.domain.report.GeoPrecision;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.PeopleEstimate;
import uk.concord.tension.domain.report.PersonalData;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.Problem;
import uk.concord.tension.domain.report.QuickAnswers;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SectionRules;
import uk.concord.tension.domain.report.SourceType;

/**
 * Makes a report of each row. A row must answer what the short form asks, and what else it answers must be right by the
 * rules of the long form; those rules are asked, not written again. Rows must be read in their order, once.
 */
public final class RowReader {
    /** Longest reference of another system, in characters. */
    public static final int REFERENCE_MAX = 80;

    private static final Map<String, ImportField> BY_ANSWER = byAnswer();

    private final Map<ImportField, String> headers;
    private final Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
    private final ImportWords words;
    private final Texts texts;
    private final Map<String, Integer> references = new HashMap<>();

    /** @param mapping column of each answer; answers without one are not in the file */
    RowReader(List<String> headers, Map<ImportField, String> mapping, ImportWords words, Texts texts) {
        this.headers = new EnumMap<>(ImportField.class);
        this.words = words;
        this.texts = texts;
        mapping.forEach((field, header) -> {
            int column = headers.indexOf(header);
            if (column >= 0) {
                columns.put(field, column);
                this.headers.put(field, header);
            }
        });
    }

    private static Map<String, ImportField> byAnswer() {
        Map<String, ImportField> fields = new HashMap<>();
        for (ImportField field : ImportField.values()) {
            String answer = field.answer();
            if (answer != null) {
                fields.put(answer, field);
            }
        }
        return Map.copyOf(fields);
    }

    /**
     * Reads one record of another system by the same rules as a row of a file.
     *
     * @param answers by answer; several in one are parted by semicolons; answers that are not there were not given
     * @return the record; what is wrong with it carries the name of the answer as its column
     */
    public static ReadRow one(Map<ImportField, String> answers, FormWorld world, Texts texts) {
        Map<ImportField, String> names = new EnumMap<>(ImportField.class);
        List<String> cells = new ArrayList<>();
        for (ImportField field : ImportField.values()) {
            names.put(field, field.name());
            cells.add(answers.getOrDefault(field, ""));
        }
        RowReader reader = new RowReader(List.copyOf(names.values()), names, new ImportWords(world, texts), texts);
        return reader.read(new Sheet.Row(1, cells));
    }

    ReadRow read(Sheet.Row row) {
        Map<ImportField, String> texts = new EnumMap<>(ImportField.class);
        columns.forEach((field, column) -> texts.put(field, row.cells().get(column)));
        CellReader cells = new CellReader(texts, words);
        ReportAnswers answers = answers(cells);
        List<RowProblem.Found> found = new ArrayList<>();
        checkReference(cells, row.line(), found);
        found.addAll(cells.unread().values());
        found.addAll(problems(answers, cells));
        Set<PersonalData.Kind> personal = EnumSet.noneOf(PersonalData.Kind.class);
        PersonalData.find(answers.freeText()).forEach(finding -> personal.add(finding.kind()));
        return new ReadRow(
                row.line(),
                cells.text(ImportField.EXTERNAL_REFERENCE),
                answers,
                found.stream().map(each -> problem(row.line(), each)).toList(),
                personal,
                fingerprint(cells.understood()),
                fingerprint(texts));
    }

    private RowProblem problem(int line, RowProblem.Found found) {
        String header = Optional.ofNullable(found.field()).map(headers::get).orElse("");
        return new RowProblem(
                line, header, texts.get(found.messageKey(), found.arguments().toArray()));
    }

    private void checkReference(CellReader cells, int line, List<RowProblem.Found> found) {
        ImportField field = ImportField.EXTERNAL_REFERENCE;
        String reference = cells.text(field);
        if (reference.isEmpty() || reference.length() > REFERENCE_MAX) {
            found.add(new RowProblem.Found(field, "tension.import.problem.reference", List.of(REFERENCE_MAX)));
            return;
        }
        Integer before = references.putIfAbsent(reference, line);
        if (before != null) {
            found.add(new RowProblem.Found(
                    field, "tension.import.problem.reference.twice", List.of(String.valueOf(before))));
        }
    }

    /** What the form would say about these answers, as far as the short form asks or the row has answered. */
    private List<RowProblem.Found> problems(ReportAnswers answers, CellReader cells) {
        Set<String> asked = new HashSet<>(QuickAnswers.ASKED);
        columns.keySet().stream()
                .filter(field -> cells.has(field) && field.answer() != null)
                .forEach(field -> asked.add(field.answer()));
        if (cells.has(ImportField.LATITUDE) || cells.has(ImportField.LONGITUDE)) {
            asked.addAll(Set.of("latitude", "longitude", "geoPrecision", "outsideConfirmed"));
        }
        List<RowProblem.Found> found = new ArrayList<>();
        for (Problem problem :
                SectionRules.check(answers, words.context(answers.timing().start()))) {
            ImportField field = BY_ANSWER.get(problem.field());
            if (asked.contains(problem.field())
                    && (field == null || !cells.unread().containsKey(field))) {
                found.add(new RowProblem.Found(field, problem.messageKey(), problem.arguments()));
            }
        }
        return found;
    }

    private ReportAnswers answers(CellReader cells) {
        LocalDate start = cells.date(ImportField.START);
        Ward ward = cells.ward(ImportField.WARD, start);
        ReportAnswers given = given(cells, start, ward);
        Boolean danger = cells.yesNo(ImportField.DANGER);
        QuickAnswers quick = new QuickAnswers(
                danger == null ? Boolean.FALSE : danger,
                cells.text(ImportField.TEXT),
                start,
                ward == null ? null : Long.valueOf(ward.id()),
                cells.choice(ImportField.IMPACT, ImpactFelt.class),
                cells.choice(ImportField.HOW_KNOWN, HowKnown.class));
        ReportAnswers answers = given;
        LocalDate today = words.context(start).today();
        for (Section section : quick.sections(given, ward == null ? "" : ward.name(), today, null)) {
            answers = answers.with(section);
        }
        return withGiven(answers, given);
    }

    /** What the short form concludes does not count where the row says it itself. */
    private static ReportAnswers withGiven(ReportAnswers concluded, ReportAnswers given) {
        ReportAnswers answers = concluded;
        if (given.kind().eep() != null || given.kind().category() != null) {
            answers = answers.with(given.kind());
        }
        if (given.timing().ending() != null) {
            answers = answers.with(given.timing());
        }
        if (given.source().identifiable() != null) {
            Section.Source source = answers.source();
            answers = answers.with(new Section.Source(
                    source.howKnown(),
                    source.confirmed(),
                    source.sourceType(),
                    given.source().identifiable()));
        }
        return answers;
    }

    private static ReportAnswers given(CellReader cells, @Nullable LocalDate start, @Nullable Ward ward) {
        DatePrecision precision = cells.choice(ImportField.PRECISION, DatePrecision.class);
        return ReportAnswers.of(List.of(
                new Section.Gate(
                        null, Set.of(ConcernKind.PLACE_OR_GROUP), null, cells.text(ImportField.POLICE_REFERENCE)),
                new Section.Happening(
                        cells.text(ImportField.TITLE),
                        cells.text(ImportField.TEXT),
                        cells.choices(ImportField.CHANNELS, Channel.class)),
                new Section.Kind(
                        cells.choice(ImportField.EEP, Eep.class),
                        Set.of(),
                        cells.category(ImportField.CATEGORY),
                        cells.categories(ImportField.OTHER_CATEGORIES)),
                new Section.Timing(
                        start,
                        cells.choice(ImportField.ENDING, Ending.class),
                        cells.date(ImportField.END),
                        precision == null ? DatePrecision.DAY : precision,
                        Boolean.TRUE.equals(cells.yesNo(ImportField.OLD_CONFIRMED))),
                new Section.Place(
                        cells.text(ImportField.LOCATION),
                        ward == null ? null : Long.valueOf(ward.id()),
                        cells.choice(ImportField.PLACE_TYPE, PlaceType.class)),
                new Section.People(
                        cells.choices(ImportField.COMMUNITIES, Community.class),
                        cells.choice(ImportField.PEOPLE, PeopleEstimate.class)),
                new Section.Source(
                        null,
                        null,
                        cells.choice(ImportField.SOURCE_TYPE, SourceType.class),
                        cells.yesNo(ImportField.IDENTIFIABLE)),
                new Section.Action(Set.of(), cells.text(ImportField.ACTION_TEXT), "", cells.text(ImportField.WANTED)),
                further(cells)));
    }

    private static Further further(CellReader cells) {
        return new Further(
                new Further.Nature(null, cells.text(ImportField.TRIGGER), null, null),
                new Further.Online(cells.text(ImportField.ONLINE_REFERENCE), null, ""),
                new Further.Point(
                        cells.number(ImportField.LATITUDE),
                        cells.number(ImportField.LONGITUDE),
                        cells.choice(ImportField.GEO_PRECISION, GeoPrecision.class),
                        Boolean.TRUE.equals(cells.yesNo(ImportField.OUTSIDE_CONFIRMED))),
                Further.NONE.affected(),
                Further.NONE.told());
    }

    private static String fingerprint(Map<ImportField, String> cells) {
        String joined = cells.entrySet().stream()
                .map(cell -> cell.getKey() + "\u001F" + cell.getValue())
                .collect(Collectors.joining("\u001E"));
        return Secret.hash(joined);
    }
}
