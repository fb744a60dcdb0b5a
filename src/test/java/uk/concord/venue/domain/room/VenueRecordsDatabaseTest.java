package uk.concord.venue.domain.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.concord.db.Tables.AUDIT_EVENT;

import java.time.Clock;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.politics.ElectionPeriod;
import uk.concord.venue.domain.politics.ElectionPeriodService;
import uk.concord.venue.domain.politics.PoliticalRecords;

/** Venues, rooms, policies and pre-election periods as records with a source and a history. */
@DatabaseTest
class VenueRecordsDatabaseTest {
    @Autowired
    private VenueRecordsService records;

    @Autowired
    private ElectionPeriodService elections;

    @Autowired
    private PoliticalRecords politics;

    @Autowired
    private RoomQuery rooms;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    @BeforeEach
    void signIn() {
        SignIn.as("admin");
    }

    private Venue anyVenue() {
        return records.venues().getFirst();
    }

    private Room seen(long roomId) {
        return rooms.byId(roomId).orElseThrow();
    }

    private static void assertBroken(String key, Runnable action) {
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(action::run)
                .satisfies(broken -> assertThat(broken.messageKey()).isEqualTo(key));
    }

    @Test
    void aPolicyCountsFromItsDayAndTheOneBeforeStaysOnRecord() {
        Venue venue = anyVenue();
        long room = records.rooms(venue.id()).getFirst().id();
        LocalDate today = LondonTime.today(clock);
        assertThat(seen(room).partiesPrivateOnly()).isFalse();
        records.addPolicy(venue.id(), PartyPolicy.Allowed.PRIVATE_ONLY, today.plusDays(1), "Cabinet, minute 14");
        assertThat(seen(room).partiesPrivateOnly()).isFalse();
        records.addPolicy(venue.id(), PartyPolicy.Allowed.PRIVATE_ONLY, today, "Cabinet, minute 12");
        assertThat(seen(room).partiesPrivateOnly()).isTrue();
        assertThat(records.policies(venue.id())).hasSize(2);
        assertBroken(
                "venue.records.error.policy-day",
                () -> records.addPolicy(venue.id(), PartyPolicy.Allowed.ALLOWED, today, "Cabinet, minute 13"));
        assertBroken(
                "venue.records.error.source",
                () -> records.addPolicy(venue.id(), PartyPolicy.Allowed.ALLOWED, today.plusDays(9), " "));
    }

    @Test
    void aRoomIsChangedOnceAndItsHistoryIsKept() {
        Venue venue = anyVenue();
        RoomRecord before = records.rooms(venue.id()).getFirst();
        RoomRecord after = new RoomRecord(
                before.id(),
                venue.id(),
                before.name(),
                77,
                true,
                true,
                15,
                "Fire risk assessment",
                "",
                before.version());
        records.save(after);
        assertThat(seen(before.id()).capacity()).isEqualTo(77);
        assertThat(records.room(venue.id(), before.id()).changedBy()).isEqualTo("Sam Okoro");
        assertThatExceptionOfType(EditConflictException.class).isThrownBy(() -> records.save(after));
        assertThat(db.fetch(
                                "SELECT capacity FROM venue_room FOR SYSTEM_TIME ALL WHERE id = ? ORDER BY version",
                                before.id())
                        .getValues(0, Integer.class))
                .containsExactly(before.capacity(), 77);
        assertThat(db.fetchExists(AUDIT_EVENT, AUDIT_EVENT.ACTION.eq("venue.record.room-changed")))
                .isTrue();
    }

    @Test
    void aRoomIsAddedAndWhatCannotBeRightIsRefused() {
        Venue venue = anyVenue();
        records.save(new RoomRecord(0, venue.id(), "Snug", 12, false, true, 5, "Site visit", "", 0));
        assertThat(records.rooms(venue.id())).extracting(RoomRecord::name).contains("Snug");
        assertBroken(
                "venue.records.error.taken",
                () -> records.save(new RoomRecord(0, venue.id(), "Snug", 9, false, true, 5, "Site visit", "", 0)));
        assertBroken(
                "venue.records.error.capacity",
                () -> records.save(new RoomRecord(0, venue.id(), "Attic", 0, false, true, 5, "Site visit", "", 0)));
        assertBroken(
                "venue.records.error.notice",
                () -> records.save(new RoomRecord(0, venue.id(), "Attic", 9, false, true, -1, "Site visit", "", 0)));
        Venue changed =
                new Venue(venue.id(), venue.name(), "hub", Tenure.COMMUNITY, venue.wardId(), "Lease of 2026", "", 0);
        records.save(changed);
        assertThat(records.venue(venue.id()).tenure()).isEqualTo(Tenure.COMMUNITY);
        assertThatExceptionOfType(EditConflictException.class).isThrownBy(() -> records.save(changed));
    }

    @Test
    void aPeriodCountsUntilItIsWithdrawn() {
        LocalDate poll = LondonTime.today(clock).plusDays(400);
        assertThat(politics.isPreElection(poll)).isFalse();
        elections.add("Mayor", poll.minusDays(30), poll, "Notice of election");
        assertThat(politics.isPreElection(poll.minusDays(30))).isTrue();
        assertThat(politics.isPreElection(poll.plusDays(1))).isFalse();
        assertBroken("venue.elections.error.dates", () -> elections.add("Mayor", poll, poll.minusDays(1), "Notice"));
        assertBroken("venue.elections.error.dates", () -> elections.add("Mayor", poll.minusDays(200), poll, "Notice"));
        ElectionPeriod period = elections.periods().getFirst();
        elections.withdraw(period);
        assertThat(politics.isPreElection(poll)).isFalse();
        assertThat(elections.periods().getFirst().withdrawn()).isTrue();
        assertThatExceptionOfType(EditConflictException.class).isThrownBy(() -> elections.withdraw(period));
    }

    @Test
    void onlyAnAdministratorKeepsThem() {
        SignIn.as("venue.manager");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> records.venues());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> elections.periods());
    }
}
