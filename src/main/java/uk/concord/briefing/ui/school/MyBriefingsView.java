package uk.concord.briefing.ui.school;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.concord.briefing.domain.flash.MyNotice;
import uk.concord.briefing.domain.flash.SchoolNoticeService;
import uk.concord.briefing.domain.receipt.MyBriefing;
import uk.concord.briefing.domain.receipt.SchoolBriefingService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.SchoolTable;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;

/** The briefings sent to somebody at a school; for a trust lead, how far the trust's schools are. */
@Route(value = BriefingRoutes.MINE, layout = MainLayout.class)
@RolesAllowed(Permissions.BRIEFING_RECEIVE)
public class MyBriefingsView extends PageView {

    public MyBriefingsView(SchoolBriefingService service, SchoolNoticeService notices, SignedIn signedIn, Clock clock) {
        super("briefing.mine");
        boolean trustLead = signedIn.user().roles().contains(Role.TRUST_LEAD);
        if (!trustLead || signedIn.user().roles().contains(Role.DSL)) {
            addNotices(notices, clock.instant());
            addOwn(service, LondonTime.today(clock));
        }
        if (trustLead) {
            addTrust(service);
        }
    }

    private void addOwn(SchoolBriefingService service, LocalDate today) {
        DataTable<MyBriefing> table = new DataTable<MyBriefing>("briefing.mine.caption")
                .addLinkColumn(
                        "briefing.mine.term",
                        mine -> mine.term().name(),
                        mine -> BriefingRoutes.mine(mine.term().slug()))
                .addColumn("briefing.mine.schools", mine -> String.join(", ", mine.schools()))
                .addColumn("briefing.mine.published", mine -> LondonTime.date(mine.publishedAt()))
                .addComponentColumn("briefing.mine.state", mine -> state(mine, today))
                .setEmpty("briefing.mine.empty");
        table.setRows(service.mine());
        add(new Paragraph(translate("briefing.mine.intro")), table);
        service.withdrawn().forEach(one -> {
            Paragraph withdrawn = new Paragraph(
                    translate("briefing.mine.withdrawn.line", one.term().name(), LondonTime.dateTime(one.at())));
            withdrawn.addClassName("notice");
            add(withdrawn);
        });
    }

    private void addNotices(SchoolNoticeService notices, Instant now) {
        List<MyNotice> mine = notices.mine();
        if (mine.isEmpty()) {
            return;
        }
        DataTable<MyNotice> table = new DataTable<MyNotice>("briefing.notice.mine")
                .addLinkColumn("briefing.notice.title", MyNotice::title, one -> BriefingRoutes.myNotice(one.id()))
                .addColumn("briefing.mine.schools", one -> String.join(", ", one.schools()))
                .addColumn("briefing.notice.sent", one -> LondonTime.dateTime(one.sentAt()))
                .addComponentColumn("briefing.mine.state", one -> state(one, now));
        table.setRows(mine);
        add(new H2(translate("briefing.notice.mine")), table, new H2(translate("briefing.mine.caption")));
    }

    private static Component state(MyNotice mine, Instant now) {
        if (mine.withdrawnAt() != null) {
            return new StatusTag(translate("briefing.notice.state.withdrawn"), Tone.BAD);
        }
        var acknowledged = mine.acknowledgedAt();
        if (acknowledged != null) {
            return tag("briefing.mine.done", LondonTime.date(acknowledged), Tone.GOOD);
        }
        return tag(
                mine.acknowledgeBy().isBefore(now) ? "briefing.mine.late" : "briefing.mine.by",
                LondonTime.dateTime(mine.acknowledgeBy()),
                mine.acknowledgeBy().isBefore(now) ? Tone.BAD : Tone.WAITING);
    }

    private static Component state(MyBriefing mine, LocalDate today) {
        var acknowledged = mine.acknowledgedAt();
        if (acknowledged != null) {
            return tag("briefing.mine.done", LondonTime.date(acknowledged), Tone.GOOD);
        }
        return mine.acknowledgeBy().isBefore(today)
                ? tag("briefing.mine.late", LondonTime.date(mine.acknowledgeBy()), Tone.BAD)
                : tag("briefing.mine.by", LondonTime.date(mine.acknowledgeBy()), Tone.WAITING);
    }

    private static StatusTag tag(String key, String date, Tone tone) {
        StatusTag tag = new StatusTag(translate(key, date), tone);
        tag.addClassName("tag-wrap");
        return tag;
    }

    private void addTrust(SchoolBriefingService service) {
        add(new H2(translate("briefing.trust")));
        var progress = service.trust();
        if (progress.isEmpty()) {
            Paragraph none = new Paragraph(translate("briefing.trust.none"));
            none.addClassName("empty");
            add(none);
        }
        progress.forEach(one -> {
            long acknowledged = one.schools().stream()
                    .filter(status -> status.acknowledgedAt() != null)
                    .count();
            SchoolTable table = new SchoolTable(false);
            table.setRows(one.schools());
            add(
                    new H3(translate(
                            "briefing.trust.term",
                            one.term().name(),
                            acknowledged,
                            one.schools().size())),
                    table);
        });
        add(new ActionBar(Links.to("", translate("core.back-home"))));
    }
}
