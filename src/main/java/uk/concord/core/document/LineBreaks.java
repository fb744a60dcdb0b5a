package uk.concord.core.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of a PDF may end: as usual, but never within a time of day such as 16:33. */
final class LineBreaks implements FSTextBreaker {
    private final FSTextBreaker usual = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.UK));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        usual.setText(newText);
    }

    @Override
    public int next() {
        int place = usual.next();
        while (place > 1 && place < text.length() && isWithinTime(place)) {
            place = usual.next();
        }
        return place;
    }

    private boolean isWithinTime(int place) {
        return text.charAt(place - 1) == ':'
                && Character.isDigit(text.charAt(place - 2))
                && Character.isDigit(text.charAt(place));
    }
}
