package uk.concord.venue.ui.rules;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rulebook.document.TableInput;
import uk.concord.venue.domain.rulebook.document.UnaryTest;
import uk.concord.venue.domain.rulebook.draft.Finding;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Outcome;

/** The parts of rules in plain words. What is not known, because somebody imported it, is shown as it stands. */
final class RuleWords {
    private RuleWords() {}

    static Component when(RuleDocument document, EditableRow row) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        document.inputs(row.table()).forEach(input -> {
            UnaryTest test = row.tests().get(input.name());
            if (test != null) {
                list.add(new ListItem(translate("venue.rules.is", input.label(), test(input, test))));
            }
        });
        return list;
    }

    static String test(TableInput input, UnaryTest test) {
        if (input.kind() == TableInput.Kind.YES_NO && test.values().size() == 1) {
            boolean yes = test.values().contains("true") == (test.operator() == UnaryTest.Operator.IS);
            return translate(yes ? "venue.yes" : "venue.no");
        }
        List<String> values = test.plainValues();
        return test.operator() == UnaryTest.Operator.BETWEEN
                ? translate("venue.test.BETWEEN", values.get(0), values.get(1))
                : translate(
                        "venue.test." + test.operator(), String.join(" " + translate("venue.test.or") + " ", values));
    }

    static String outcome(String outcome) {
        return known(outcome, Outcome.values()) ? translate("venue.outcome." + outcome) : outcome;
    }

    static String level(String level) {
        return known(level, Authority.values()) ? translate("venue.level." + level) : level;
    }

    static String conditions(List<String> codes) {
        return codes.isEmpty()
                ? translate("venue.rules.none")
                : codes.stream()
                        .map(code -> known(code, ConditionCode.values()) ? translate("venue.condition." + code) : code)
                        .collect(Collectors.joining("; "));
    }

    static Component reason(EditableRow row) {
        Div cell = new Div(new Div(new Span(row.reason())), hint(row.reference()));
        if (!row.owner().isBlank()) {
            cell.add(hint(translate("venue.row.owned", row.owner())));
        }
        if (!row.enabled()) {
            cell.add(new StatusTag(translate("venue.row.off"), Tone.NEUTRAL));
        }
        var from = row.from();
        if (from != null) {
            cell.add(hint(translate("venue.row.from-day", LondonTime.date(from))));
        }
        var until = row.until();
        if (until != null) {
            cell.add(hint(translate("venue.row.until-day", LondonTime.date(until))));
        }
        return cell;
    }

    static String finding(Finding finding) {
        return translate("venue.finding." + finding.code(), finding.rowId(), finding.detail());
    }

    private static Component hint(String text) {
        Span span = new Span(text);
        span.addClassName("hint");
        return new Div(span);
    }

    private static boolean known(String code, Enum<?>[] values) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(code));
    }
}
