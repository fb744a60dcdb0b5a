package uk.concord.venue.ui.register;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.register.RecordedEntry;
import uk.concord.venue.domain.register.RegisterEntry;
import uk.concord.venue.domain.register.RegisterEntry.Standing;

/** What a register says, in words. */
final class RegisterWords {
    private RegisterWords() {}

    record Fact(String label, String value) {}

    static List<Fact> facts(RegisterEntry entry) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(translate("venue.register.number"), entry.number()));
        facts.add(new Fact(translate("venue.register.standing"), translate("venue.register." + entry.standing())));
        var registered = entry.registeredOn();
        if (registered != null) {
            facts.add(new Fact(translate("venue.register.since"), LondonTime.date(registered)));
        }
        var ended = entry.endedOn();
        if (ended != null) {
            facts.add(new Fact(translate("venue.register.ended"), LondonTime.date(ended)));
        }
        Boolean named = entry.personNamed();
        if (named != null) {
            facts.add(new Fact(translate("venue.register.named"), translate("venue.register.named." + named)));
        }
        facts.add(new Fact(translate("venue.register.source"), entry.source()));
        return facts;
    }

    static String found(RecordedEntry row) {
        RegisterEntry entry = row.entry();
        return entry.standing() == Standing.NOT_THERE
                ? translate("venue.register.nothing", row.asked())
                : translate(
                        "venue.register.found",
                        entry.name(),
                        entry.number(),
                        translate("venue.register." + entry.standing()));
    }

    static String agrees(RecordedEntry row) {
        return translate(
                row.entry().standing() == Standing.NOT_THERE
                        ? "venue.register.agreed.nothing"
                        : "venue.register.agreed." + row.agrees());
    }
}
