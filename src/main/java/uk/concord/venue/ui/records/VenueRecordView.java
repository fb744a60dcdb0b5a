package uk.concord.venue.ui.records;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.place.domain.Ward;
import uk.concord.venue.domain.room.PartyPolicy;
import uk.concord.venue.domain.room.PartyPolicy.Allowed;
import uk.concord.venue.domain.room.RoomRecord;
import uk.concord.venue.domain.room.Tenure;
import uk.concord.venue.domain.room.Venue;
import uk.concord.venue.domain.room.VenueRecordsService;

/** One venue: what it is, its rooms, and what its published policy allows to parties. */
@Route(value = RecordsPage.VENUES + "/:venue", layout = MainLayout.class)
@RolesAllowed(Permissions.SETTINGS_MANAGE)
public class VenueRecordView extends RecordsPage implements BeforeEnterObserver {
    private final transient VenueRecordsService records;

    public VenueRecordView(VenueRecordsService records) {
        super("venue.records.title");
        this.records = records;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Venue venue = records.venue(id(event, "venue"));
        setPageTitle(venue.name());
        add(back(VENUES, translate("venue.records.all")));
        add(createForm(venue));
        add(
                new H2(translate("venue.records.rooms")),
                createRooms(venue),
                new ActionBar(Links.to(venue(venue.id()) + "/rooms/new", translate("venue.records.room.add"))),
                new H2(translate("venue.records.policy")),
                new Paragraph(translate("venue.records.policy.text")),
                createPolicies(venue));
        add(createPolicyForm(venue));
    }

    private List<Component> createForm(Venue venue) {
        TextField name = text("venue.records.name", "venue-name", 120);
        name.setValue(venue.name());
        TextField kind = text("venue.records.kind", "venue-kind", 40);
        kind.setValue(venue.kind());
        RadioButtonGroup<Tenure> tenure = new RadioButtonGroup<>(translate("venue.records.tenure"));
        tenure.setItems(Tenure.values());
        tenure.setItemLabelGenerator(item -> translate("venue.records.tenure." + item));
        tenure.setValue(venue.tenure());
        tenure.setId("venue-tenure");
        Select<Ward> ward = new Select<>();
        ward.setLabel(translate("venue.records.ward"));
        ward.setHelperText(translate("venue.records.ward.help"));
        ward.setId("venue-ward");
        ward.setEmptySelectionAllowed(true);
        ward.setEmptySelectionCaption(translate("venue.records.ward.unknown"));
        ward.setItemLabelGenerator(item -> item == null ? translate("venue.records.ward.unknown") : item.name());
        List<Ward> wards = records.wards();
        ward.setItems(wards);
        wards.stream()
                .filter(item -> Long.valueOf(item.id()).equals(venue.wardId()))
                .findFirst()
                .ifPresent(ward::setValue);
        TextField source = source();
        source.setValue(venue.source());
        ActionBar actions = new ActionBar(main(
                "core.save",
                () -> save(
                        Map.of("venue.records.error.venue", name, "venue.records.error.source", source),
                        VENUES,
                        () -> records.save(new Venue(
                                venue.id(),
                                name.getValue().strip(),
                                kind.getValue().strip(),
                                tenure.getValue(),
                                ward.getValue() == null ? null : ward.getValue().id(),
                                source.getValue().strip(),
                                "",
                                venue.version())))));
        return List.of(name, kind, tenure, ward, source, actions);
    }

    private Component createRooms(Venue venue) {
        DataTable<RoomRecord> table = new DataTable<RoomRecord>("venue.records.rooms.caption")
                .addLinkColumn(
                        "venue.records.room", RoomRecord::name, room -> venue(venue.id()) + "/rooms/" + room.id())
                .addColumn("venue.records.capacity", room -> String.valueOf(room.capacity()))
                .addColumn(
                        "venue.records.election", room -> translate(room.onElectionList() ? "venue.yes" : "venue.no"))
                .addColumn("venue.records.step-free", room -> translate(room.stepFree() ? "venue.yes" : "venue.no"))
                .addColumn("venue.records.notice", room -> String.valueOf(room.leadTimeDays()))
                .setEmpty("venue.calendar.no-rooms");
        table.setRows(records.rooms(venue.id()));
        return table;
    }

    private Component createPolicies(Venue venue) {
        DataTable<PartyPolicy> table = new DataTable<PartyPolicy>("venue.records.policy.caption")
                .addColumn("venue.template.from", policy -> LondonTime.date(policy.validFrom()))
                .addColumn("venue.records.policy", policy -> translate("venue.records.policy." + policy.allowed()))
                .addColumn("core.setting.source", PartyPolicy::source)
                .addColumn(
                        "venue.records.by", policy -> policy.recordedBy() + ", " + LondonTime.date(policy.recordedAt()))
                .setEmpty("venue.records.policy.none");
        table.setRows(records.policies(venue.id()));
        return table;
    }

    private List<Component> createPolicyForm(Venue venue) {
        RadioButtonGroup<Allowed> allowed = new RadioButtonGroup<>(translate("venue.records.policy.new"));
        allowed.setItems(Allowed.values());
        allowed.setItemLabelGenerator(item -> translate("venue.records.policy." + item));
        allowed.setId("policy-allowed");
        DatePicker from = date("venue.template.from", "policy-from");
        TextField source = text("core.setting.source", "policy-source", 300);
        ActionBar actions = new ActionBar(main("venue.records.policy.add", () -> {
            Allowed choice = allowed.getValue();
            LocalDate day = from.getValue();
            if (choice == null || day == null) {
                errorSummary()
                        .show(List.of(
                                new Problem(translate("venue.records.error.policy"), choice == null ? allowed : from)));
                return;
            }
            save(
                    Map.of("venue.records.error.source", source, "venue.records.error.policy-day", from),
                    VENUES,
                    () -> records.addPolicy(venue.id(), choice, day, source.getValue()));
        }));
        return List.of(allowed, from, source, actions);
    }
}
