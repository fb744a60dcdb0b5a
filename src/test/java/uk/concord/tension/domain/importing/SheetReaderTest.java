package uk.concord.tension.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.concord.core.RuleBrokenException;

/** What comes out of a file, whatever wrote it. */
class SheetReaderTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(byte[] content, String key) {
        assertThatThrownBy(() -> SheetReader.read(content))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void commaSemicolonAndTabPartColumns(String part) {
        Sheet sheet =
                SheetReader.read(utf8("\uFEFFa" + part + "b\r\n1" + part + "\"x " + part + " y\nz\"\r\n\r\n2\r\n"));
        assertThat(sheet.windows1252()).isFalse();
        assertThat(sheet.headers()).containsExactly("a", "b");
        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(2, List.of("1", "x " + part + " y\nz")), new Sheet.Row(4, List.of("2", "")));
    }

    @Test
    void whatIsNotUtf8IsWindows1252AndSaidSo() {
        Sheet sheet =
                SheetReader.read("a,b\n1,\u00A35 caf\u00E9 \u2013 \u2019s\n".getBytes(Charset.forName("windows-1252")));
        assertThat(sheet.windows1252()).isTrue();
        assertThat(sheet.rows().getFirst().cells()).containsExactly("1", "\u00A35 caf\u00E9 \u2013 \u2019s");
    }

    @Test
    void daysOfAWorkbookComeAsDaysHoweverTheyLook() throws IOException {
        Sheet sheet = SheetReader.read(workbook("d/m/yy"));
        assertThat(sheet.headers()).containsExactly("Ref", "Day", "Number");
        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(2, List.of("A-1", "2026-03-04", "120045")),
                        new Sheet.Row(5, List.of("A-2", "", "0.5")));
        assertThat(SheetReader.read(workbook("mmmm d, yyyy")).rows()).isEqualTo(sheet.rows());
    }

    private static byte[] workbook(String dayFormat) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet();
            Row names = sheet.createRow(0);
            List<String> headers = List.of("Ref", "Day", "Number");
            headers.forEach(header -> names.createCell(headers.indexOf(header)).setCellValue(header));
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat(dayFormat));
            Row first = sheet.createRow(1);
            first.createCell(0).setCellValue("A-1");
            first.createCell(1).setCellValue(LocalDate.of(2026, 3, 4));
            first.getCell(1).setCellStyle(day);
            first.createCell(2).setCellValue(120_045);
            Row second = sheet.createRow(4);
            second.createCell(0).setCellFormula("\"A-\"&2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            second.createCell(2).setCellValue(0.5);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatIsNoTableIsRefusedByItsContent() {
        refused(utf8("%PDF-1.7\n1 0 obj"), "tension.import.file.type");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "tension.import.file.xls");
        refused("\uFEFFa,b\n1,2".getBytes(StandardCharsets.UTF_16LE), "tension.import.file.utf16");
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "tension.import.file.type");
        refused(new byte[] {'a', 0, 'b'}, "tension.import.file.type");
        refused(new byte[SheetReader.MAX_BYTES + 1], "tension.import.file.large");
        refused(new byte[0], "tension.import.file.names");
        refused(utf8("a,b\n"), "tension.import.file.empty");
        refused(utf8("a,A\n1,2\n"), "tension.import.file.twice");
        refused(utf8("a,b\n1,\"2\n"), "tension.import.file.csv");
        refused(utf8("a\n" + "1\n".repeat(Sheet.MOST_ROWS + 1)), "tension.import.file.rows");
    }
}
