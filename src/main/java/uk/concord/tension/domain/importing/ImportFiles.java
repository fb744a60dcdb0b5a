package uk.concord.tension.domain.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import uk.concord.core.text.SpreadsheetText;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.FormWorld;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.Community;
import uk.concord.tension.domain.report.DatePrecision;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Ending;
import uk.concord.tension.domain.report.GeoPrecision;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.PeopleEstimate;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.SourceType;

/** The files that go with an import: what is wrong, and a workbook to start from. */
@Component
class ImportFiles {
    private static final int WIDE = 28 * 256;

    private final FormWorld world;
    private final Texts texts;
    private final Clock clock;

    ImportFiles(FormWorld world, Texts texts, Clock clock) {
        this.world = world;
        this.texts = texts;
        this.clock = clock;
    }

    void writeProblems(List<RowProblem> problems, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(
                texts.get("tension.import.row"), texts.get("tension.import.column"), texts.get("tension.import.todo"));
        for (RowProblem problem : problems) {
            csv.printRecord(
                    problem.line(), SpreadsheetText.safe(problem.header()), SpreadsheetText.safe(problem.message()));
        }
        csv.flush();
    }

    void writeTemplate(OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Font bold = workbook.createFont();
            bold.setBold(true);
            CellStyle heading = workbook.createCellStyle();
            heading.setFont(bold);
            heading.setWrapText(true);
            writeReports(workbook.createSheet(texts.get("tension.import.template.reports")), heading);
            writeWords(workbook.createSheet(texts.get("tension.import.template.answers")), heading);
            workbook.write(out);
        }
    }

    private void writeReports(XSSFSheet sheet, CellStyle heading) {
        Map<ImportField, String> example = example();
        Row names = sheet.createRow(0);
        Row row = sheet.createRow(1);
        for (ImportField field : ImportField.values()) {
            int column = field.ordinal();
            names.createCell(column).setCellValue(texts.get(field.key()));
            names.getCell(column).setCellStyle(heading);
            row.createCell(column).setCellValue(example.getOrDefault(field, ""));
            sheet.setColumnWidth(column, WIDE);
        }
        sheet.createFreezePane(0, 1);
    }

    /** A row that can be imported as it stands, so that everybody can try. */
    private Map<ImportField, String> example() {
        LocalDate day = LondonTime.today(clock).minusDays(1);
        Ward ward = world.wardsOn(day).getFirst();
        Map<ImportField, String> cells = new LinkedHashMap<>();
        cells.put(ImportField.EXTERNAL_REFERENCE, "EXAMPLE-1");
        cells.put(ImportField.TEXT, texts.get("tension.import.template.text"));
        cells.put(ImportField.START, day.toString());
        cells.put(ImportField.WARD, ward.name());
        cells.put(ImportField.IMPACT, texts.get(ImpactFelt.SOME_WORRY.key()));
        cells.put(ImportField.HOW_KNOWN, texts.get(HowKnown.PROFESSIONAL_RECORD.key()));
        cells.put(ImportField.CATEGORY, world.categories().getFirst().name());
        cells.put(ImportField.EEP, texts.get(Eep.EVIDENCED.key()));
        return cells;
    }

    private void writeWords(XSSFSheet sheet, CellStyle heading) {
        Map<ImportField, List<String>> lists = lists();
        Row names = sheet.createRow(0);
        int column = 0;
        for (Map.Entry<ImportField, List<String>> list : lists.entrySet()) {
            names.createCell(column).setCellValue(texts.get(list.getKey().key()));
            names.getCell(column).setCellStyle(heading);
            int line = 1;
            for (String word : list.getValue()) {
                Row row = sheet.getRow(line) == null ? sheet.createRow(line) : sheet.getRow(line);
                row.createCell(column).setCellValue(word);
                line++;
            }
            sheet.setColumnWidth(column, WIDE);
            column++;
        }
        sheet.createFreezePane(0, 1);
    }

    private Map<ImportField, List<String>> lists() {
        List<String> categories =
                world.categories().stream().map(Category::name).toList();
        List<String> yesNo = List.of(texts.get("tension.yes"), texts.get("tension.no"));
        Map<ImportField, List<String>> lists = new LinkedHashMap<>();
        lists.put(ImportField.WARD, world.wardsOn(null).stream().map(Ward::name).toList());
        lists.put(ImportField.IMPACT, words(ImpactFelt.values()));
        lists.put(ImportField.HOW_KNOWN, words(HowKnown.values()));
        lists.put(ImportField.DANGER, yesNo);
        lists.put(ImportField.CATEGORY, categories);
        lists.put(ImportField.OTHER_CATEGORIES, categories);
        lists.put(ImportField.EEP, words(Eep.values()));
        lists.put(ImportField.ENDING, words(Ending.values()));
        lists.put(ImportField.PRECISION, words(DatePrecision.values()));
        lists.put(ImportField.OLD_CONFIRMED, yesNo);
        lists.put(ImportField.PLACE_TYPE, words(PlaceType.values()));
        lists.put(ImportField.CHANNELS, words(Channel.values()));
        lists.put(ImportField.COMMUNITIES, words(Community.values()));
        lists.put(ImportField.PEOPLE, words(PeopleEstimate.values()));
        lists.put(ImportField.SOURCE_TYPE, words(SourceType.values()));
        lists.put(ImportField.IDENTIFIABLE, yesNo);
        lists.put(ImportField.GEO_PRECISION, words(GeoPrecision.values()));
        lists.put(ImportField.OUTSIDE_CONFIRMED, yesNo);
        return lists;
    }

    private List<String> words(Choice[] choices) {
        return Arrays.stream(choices).map(choice -> texts.get(choice.key())).toList();
    }
}
