package uk.concord.core.document;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Right-to-left text (a name in Arabic, say) inside an English document: Unicode Annex 9 through ICU. */
final class BidiText {

    private BidiText() {}

    /** Cuts a paragraph into runs of one direction. */
    static final class Splitter implements BidiSplitter {
        private final Bidi bidi = new Bidi();

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            byte level = switch (defaultDirection) {
                case LTR -> Bidi.LTR;
                case RTL -> Bidi.RTL;
                default -> Bidi.LEVEL_DEFAULT_LTR;
            };
            bidi.setPara(paragraph, level, null);
        }

        @Override
        public int countTextRuns() {
            return bidi.countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            BidiRun run = bidi.getVisualRun(index);
            return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return switch (Bidi.getBaseDirection(paragraph)) {
                case Bidi.LTR -> LTR;
                case Bidi.RTL -> RTL;
                default -> NEUTRAL;
            };
        }
    }

    /** Puts a right-to-left run into the order in which it is drawn and joins its letters. */
    static final class Reorderer implements BidiReorderer {
        private static final int OPTIONS = ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK;
        private static final int BACK = ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.LENGTH_GROW_SHRINK;

        @Override
        public String reorderRTLTextToLTR(String text) {
            return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
        }

        @Override
        public String shapeText(String text) {
            return shape(text, OPTIONS);
        }

        @Override
        public String deshapeText(String text) {
            return shape(text, BACK);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }

        private static String shape(String text, int options) {
            try {
                return new ArabicShaping(options).shape(text);
            } catch (ArabicShapingException e) {
                // Unshaped letters can still be read.
                return text;
            }
        }
    }
}
