package uk.concord.tension.domain.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import uk.concord.core.RuleBrokenException;

/**
 * Reads the first sheet of an Excel workbook as a stream of events, so that a small file that unpacks to a large one
 * costs no memory. Days come as year-month-day, whatever the cell looks like.
 */
final class XlsxReader {
    /** Columns beyond this are not read. */
    private static final int MOST_COLUMNS = 100;

    private XlsxReader() {}

    static List<Sheet.Row> read(byte[] content) {
        Rows rows = new Rows();
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(opened);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new RuleBrokenException("tension.import.file.type");
            }
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    null,
                    new ReadOnlySharedStringsTable(opened),
                    rows,
                    new IsoDates(),
                    false));
            try (InputStream sheet = sheets.next()) {
                parser.parse(new InputSource(sheet));
            }
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException broken) {
            if (broken instanceof RuleBrokenException rule) {
                throw rule;
            }
            throw new RuleBrokenException("tension.import.file.type");
        }
        return rows.found;
    }

    /** Collects the cells of each row. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final List<Sheet.Row> found = new ArrayList<>();
        private List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int row) {
            if (found.isEmpty() || cells.stream().anyMatch(cell -> !cell.isBlank())) {
                found.add(new Sheet.Row(row + 1, cells));
                SheetReader.limit(found.size());
            }
        }

        @Override
        public void cell(@Nullable String place, @Nullable String value, @Nullable XSSFComment comment) {
            int column = place == null ? cells.size() : new CellReference(place).getCol();
            if (column >= MOST_COLUMNS) {
                return;
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value == null ? "" : value);
        }
    }

    /** How a day looks in the cell depends on its format and the country; here it always looks the same. */
    private static final class IsoDates extends DataFormatter {
        @Override
        public String formatRawCellContents(
                double value, int formatIndex, @Nullable String formatString, boolean since1904) {
            if (formatString != null
                    && DateUtil.isADateFormat(formatIndex, formatString)
                    && DateUtil.isValidExcelDate(value)) {
                LocalDateTime time = DateUtil.getLocalDateTime(value, since1904);
                return time == null ? "" : time.toLocalDate().toString();
            }
            return super.formatRawCellContents(value, formatIndex, formatString, since1904);
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, @Nullable String formatString) {
            return formatRawCellContents(value, formatIndex, formatString, false);
        }
    }
}
