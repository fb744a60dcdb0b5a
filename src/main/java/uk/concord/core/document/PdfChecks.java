package uk.concord.core.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What makes a PDF accessible and a validator does not look for: language, title, words for every figure, the direction
 * of every header cell. Asked of every file before it is approved.
 */
public final class PdfChecks {

    private static final Set<String> SCOPES = Set.of("Column", "Row", "Both");

    private PdfChecks() {}

    /** @return what is wrong, empty when nothing is */
    public static List<String> problems(byte[] file) {
        List<String> problems = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            if (!"en-GB".equals(pdf.getDocumentCatalog().getLanguage())) {
                problems.add("language");
            }
            String title = pdf.getDocumentInformation().getTitle();
            if (title == null || title.isBlank()) {
                problems.add("title");
            }
            PDViewerPreferences preferences = pdf.getDocumentCatalog().getViewerPreferences();
            if (preferences == null || !preferences.displayDocTitle()) {
                problems.add("title not displayed");
            }
            PDStructureTreeRoot tree = pdf.getDocumentCatalog().getStructureTreeRoot();
            PDMarkInfo marks = pdf.getDocumentCatalog().getMarkInfo();
            if (tree == null || marks == null || !marks.isMarked()) {
                problems.add("no structure");
            } else {
                check(tree, problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems;
    }

    private static void check(PDStructureNode node, List<String> problems) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String alt = element.getAlternateDescription();
                if ("Figure".equals(element.getStructureType())
                        && (alt == null || alt.isBlank() || alt.matches("(?i).*\\.(png|svg|jpe?g)"))) {
                    problems.add("figure without words");
                }
                if ("TH".equals(element.getStructureType()) && !SCOPES.contains(scope(element))) {
                    problems.add("header cell without scope");
                }
                check(element, problems);
            }
        }
    }

    private static String scope(PDStructureElement header) {
        for (int i = 0; i < header.getAttributes().size(); i++) {
            if (header.getAttributes().getObject(i) instanceof PDTableAttributeObject attributes) {
                return String.valueOf(attributes.getScope());
            }
        }
        COSBase attributes = header.getCOSObject().getDictionaryObject(COSName.A);
        return attributes instanceof COSDictionary dictionary
                ? String.valueOf(dictionary.getNameAsString("Scope"))
                : "";
    }
}
