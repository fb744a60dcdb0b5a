package uk.concord.core.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a file keeps PDF/UA-1 and PDF/A-2a, and which clauses it breaks. */
public final class PdfJudge {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfJudge() {}

    /** @return the broken clauses of PDF/UA-1, such as "7.4.2-1"; empty when the file conforms */
    public static List<String> pdfUa1(byte[] pdf) {
        return broken(pdf, PDFAFlavour.PDFUA_1);
    }

    /** @return the broken clauses of PDF/A-2a; empty when the file conforms */
    public static List<String> pdfA2a(byte[] pdf) {
        return broken(pdf, PDFAFlavour.PDFA_2_A);
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            TreeSet<String> clauses = new TreeSet<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    clauses.add(assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber());
                }
            }
            if (clauses.isEmpty() && !result.isCompliant()) {
                clauses.add("not compliant");
            }
            return List.copyOf(clauses);
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF could not read the file", e);
        }
    }
}
