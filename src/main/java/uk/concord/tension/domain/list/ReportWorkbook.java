package uk.concord.tension.domain.list;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import uk.concord.core.security.Marking;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.report.Eep;

/**
 * The list of reports as an Excel workbook, written as it goes: days are days, the names of the columns stay in sight,
 * and the marking stands at the top and bottom of every printed page. What was typed is text that never runs.
 */
final class ReportWorkbook implements AutoCloseable {
    /** A sheet of Excel holds 1,048,576 rows. */
    private static final int ROWS_A_SHEET = 1_000_000;

    private static final int ROWS_IN_MEMORY = 200;
    private static final List<Integer> WIDTHS = List.of(16, 18, 48, 14, 34, 26, 26, 14, 12, 22);

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final Texts texts;
    private final List<String> names;
    private final CellStyle heading = workbook.createCellStyle();
    private final CellStyle text = workbook.createCellStyle();
    private final CellStyle day = workbook.createCellStyle();
    private final CellStyle moment = workbook.createCellStyle();
    private Sheet sheet;
    private int line;

    /** @param names of the columns */
    ReportWorkbook(List<String> names, Texts texts) {
        this.names = names;
        this.texts = texts;
        workbook.setCompressTempFiles(true);
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        text.setQuotePrefixed(true);
        day.setDataFormat(workbook.createDataFormat().getFormat("d mmm yyyy"));
        moment.setDataFormat(workbook.createDataFormat().getFormat("d mmm yyyy hh:mm"));
        sheet = createSheet();
    }

    private Sheet createSheet() {
        Sheet created = workbook.createSheet();
        for (int column = 0; column < names.size(); column++) {
            created.setColumnWidth(column, WIDTHS.get(column) * 256);
        }
        created.createFreezePane(0, 1);
        created.setRepeatingRows(org.apache.poi.ss.util.CellRangeAddress.valueOf("1:1"));
        created.setFitToPage(true);
        created.getPrintSetup().setFitHeight((short) 0);
        created.getPrintSetup().setLandscape(true);
        String marking = Marking.OFFICIAL_SENSITIVE.label();
        created.getHeader().setCenter(marking);
        created.getFooter().setCenter(marking);
        created.getFooter().setRight("&P / &N");
        Row row = created.createRow(0);
        for (int column = 0; column < names.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(names.get(column));
            cell.setCellStyle(heading);
        }
        line = 1;
        return created;
    }

    private Row nextRow() {
        if (line >= ROWS_A_SHEET) {
            sheet = createSheet();
        }
        Row row = sheet.createRow(line);
        line++;
        return row;
    }

    void add(ReportRow report) {
        Row row = nextRow();
        Eep eep = report.eep();
        write(row, 0, report.reference());
        Cell received = row.createCell(1);
        received.setCellValue(LocalDateTime.ofInstant(report.receivedAt(), LondonTime.ZONE));
        received.setCellStyle(moment);
        write(row, 2, report.title());
        write(row, 3, texts.get(report.state().key()));
        write(row, 4, eep == null ? "" : texts.get(eep.key()));
        write(row, 5, report.category() == null ? "" : report.category());
        write(row, 6, report.ward() == null ? "" : report.ward());
        if (report.startDate() != null) {
            Cell started = row.createCell(7);
            started.setCellValue(report.startDate());
            started.setCellStyle(day);
        }
        write(row, 8, report.grade());
        write(row, 9, report.marking().label());
    }

    /** Adds the last line, which says that nothing is missing. */
    void end(String words) {
        write(nextRow(), 0, words);
    }

    private void write(Row row, int column, String words) {
        Cell cell = row.createCell(column);
        cell.setCellValue(words);
        cell.setCellStyle(text);
    }

    void writeTo(OutputStream out) throws IOException {
        workbook.write(out);
    }

    /** Removes what was kept on the disk meanwhile. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
