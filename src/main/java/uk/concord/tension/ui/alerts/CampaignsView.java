package uk.concord.tension.ui.alerts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.alert.Campaign;
import uk.concord.tension.domain.alert.CampaignService;

/** Times in which people were asked to report; they are named beside the alerts of those weeks. */
@Route(value = AlertRoutes.CAMPAIGNS, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class CampaignsView extends PageView {
    private final transient CampaignService campaigns;
    private final DataTable<Campaign> table;
    private final TextField name = new TextField(translate("tension.campaign.name"));
    private final Select<Ward> ward = new Select<>();
    private final DatePicker from = day("tension.campaign.from", "campaign-from");
    private final DatePicker to = day("tension.campaign.to", "campaign-to");
    private final boolean mayChange;
    private String key = UUID.randomUUID().toString();

    public CampaignsView(CampaignService campaigns, WardQuery wards, SignedIn signedIn, Clock clock) {
        super("tension.campaigns");
        this.campaigns = campaigns;
        mayChange = signedIn.user().has(Permissions.TENSION_TRIAGE);
        name.setId("campaign-name");
        name.setMaxLength(CampaignService.NAME_MOST);
        ward.setId("campaign-ward");
        ward.setLabel(translate("tension.list.ward"));
        ward.setEmptySelectionAllowed(true);
        ward.setEmptySelectionCaption(translate("tension.alert.borough"));
        ward.setPlaceholder(translate("tension.alert.borough"));
        ward.setItems(wards.validOn(LondonTime.today(clock)).stream()
                .filter(item -> !item.isSpecial())
                .toList());
        ward.setItemLabelGenerator(item -> item == null ? "" : item.name());
        table = new DataTable<Campaign>("tension.campaigns")
                .addColumn("tension.campaign.name", Campaign::name)
                .addColumn(
                        "tension.list.ward",
                        campaign ->
                                campaign.wardName() == null ? translate("tension.alert.borough") : campaign.wardName())
                .addColumn("tension.campaign.from", campaign -> LondonTime.date(campaign.startsOn()))
                .addComponentColumn("tension.campaign.to", this::lastDay)
                .setEmpty("tension.campaigns.none");
        add(new Paragraph(translate("tension.campaigns.text")));
        if (mayChange) {
            add(createForm());
        }
        add(table, new ActionBar(Links.to(AlertRoutes.LIST, translate("tension.alert.back"))));
        table.setRows(campaigns.all());
    }

    private static DatePicker day(String labelKey, String id) {
        DatePicker day = new DatePicker(translate(labelKey));
        day.setLocale(Locale.UK);
        day.setAutoOpen(false);
        day.setId(id);
        return day;
    }

    private Component createForm() {
        Button add = new Button(translate("tension.campaign.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setDisableOnClick(true);
        add.addClickListener(click -> {
            addCampaign();
            add.setEnabled(true);
        });
        Details details = new Details(translate("tension.campaign.add"), name, ward, from, to, new ActionBar(add));
        details.addClassName("form-page");
        return details;
    }

    private void addCampaign() {
        errorSummary().clear();
        try {
            Ward chosen = ward.getValue();
            campaigns.add(key, name.getValue(), chosen == null ? null : chosen.id(), from.getValue(), to.getValue());
            key = UUID.randomUUID().toString();
            name.clear();
            table.setRows(campaigns.all());
        } catch (RuleBrokenException rule) {
            errorSummary()
                    .show(List.of(new Problem(
                            translate(rule.messageKey(), rule.arguments()),
                            Map.<String, Component>of(
                                            "tension.campaign.error.name", name,
                                            "tension.campaign.error.start", from,
                                            "tension.campaign.error.end", to)
                                    .get(rule.messageKey()))));
        }
    }

    private Component lastDay(Campaign campaign) {
        String words = LondonTime.date(campaign.endsOn());
        if (!mayChange) {
            return new Span(words);
        }
        Button change = new Button(words, click -> askLastDay(campaign));
        change.setAriaLabel(translate("tension.campaign.change", campaign.name(), words));
        return change;
    }

    private void askLastDay(Campaign campaign) {
        Dialog dialog = new Dialog(translate("tension.campaign.change.title", campaign.name()));
        DatePicker last = day("tension.campaign.to", "campaign-last");
        last.setValue(campaign.endsOn());
        Button save = new Button(translate("core.save"), click -> {
            try {
                campaigns.end(campaign, last.getValue());
                dialog.close();
                table.setRows(campaigns.all());
            } catch (RuleBrokenException rule) {
                last.setErrorMessage(translate(rule.messageKey(), rule.arguments()));
                last.setInvalid(true);
            } catch (EditConflictException conflict) {
                dialog.close();
                table.setRows(campaigns.all());
                errorSummary().show(translate("core.conflict"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(last);
        dialog.getFooter().add(new Button(translate("core.cancel"), click -> dialog.close()), save);
        dialog.open();
    }
}
