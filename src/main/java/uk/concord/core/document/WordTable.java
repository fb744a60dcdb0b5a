package uk.concord.core.document;

import java.math.BigInteger;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;

/** What makes a Word table readable with a screen reader and over several pages. */
final class WordTable {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordTable() {}

    /** @param width of the page between its margins, in twentieths of a point */
    static void format(XWPFTable grid, Block.Table table, long width) {
        int columns = table.header().size();
        CTTblPr properties = grid.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        grid.setStyleID("Figures");
        grid.setWidthType(TableWidthType.DXA);
        grid.setWidth((int) width);
        CTTblGrid sizes = grid.getCTTbl().getTblGrid() == null
                ? grid.getCTTbl().addNewTblGrid()
                : grid.getCTTbl().getTblGrid();
        while (sizes.sizeOfGridColArray() > 0) {
            sizes.removeGridCol(0);
        }
        for (int column = 0; column < columns; column++) {
            sizes.addNewGridCol().setW(BigInteger.valueOf(width / columns));
        }
        for (XWPFTableRow row : grid.getRows()) {
            row.setCantSplitRow(true);
            row.getTableCells().forEach(cell -> {
                cell.setWidthType(TableWidthType.DXA);
                cell.setWidth(String.valueOf(width / columns));
            });
        }
        grid.getRow(0).setRepeatHeader(true);
        CTTblLook look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow("1");
        look.setFirstColumn("1");
        look.setLastRow("0");
        look.setLastColumn("0");
        look.setNoHBand("1");
        look.setNoVBand("1");
        add(properties, "tblCaption", table.caption());
        add(properties, "tblDescription", String.join(", ", table.header()));
    }

    /** These two are missing from POI's smaller set of schema classes. */
    private static void add(CTTblPr properties, String element, String value) {
        try (XmlCursor cursor = properties.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(NAMESPACE, element, "w"));
            cursor.insertAttributeWithValue(new QName(NAMESPACE, "val", "w"), RunningText.clean(value));
        }
    }
}
