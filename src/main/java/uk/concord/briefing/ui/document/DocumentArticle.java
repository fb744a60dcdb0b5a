package uk.concord.briefing.ui.document;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The article of a rendered document. Its text is that of the file; a drawn chart, which shows the table below it, is
 * replaced by one with points to focus, made from that table and so from released values only.
 */
@Tag(Tag.ARTICLE)
public class DocumentArticle extends HtmlContainer {

    /** @param article from {@code HtmlDocument.article} */
    public DocumentArticle(String article) {
        addClassName("document");
        for (Element child : Jsoup.parseBodyFragment(article).select("body > article > *")) {
            Element next = child.nextElementSibling();
            if (child.hasClass("figure") && next != null && next.is("table")) {
                add(new BarChart(FigureTable.of(next)));
            } else {
                add(new Html(child.outerHtml()));
            }
        }
    }
}
