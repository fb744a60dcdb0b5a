package uk.concord.briefing.domain.narrative;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.BRIEFING_LIBRARY_ENTRY;
import static uk.concord.db.Tables.SCHOOL;
import static uk.concord.db.Tables.SCHOOL_CLUSTER;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.release.ReleasePeriod;
import uk.concord.briefing.domain.scan.ScanTerms;
import uk.concord.core.settings.RouteContact;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.venue.domain.check.HirerNames;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.room.RoomQuery;

/** The names the scanner looks for, from the records of the borough. */
@Component
class BoroughTerms {

    private final DSLContext db;
    private final WardQuery wards;
    private final RoomQuery rooms;
    private final HirerNames hirers;
    private final RouteContacts contacts;
    private final Clock clock;
    private final Set<String> notNames = notNames();

    BoroughTerms(
            DSLContext db, WardQuery wards, RoomQuery rooms, HirerNames hirers, RouteContacts contacts, Clock clock) {
        this.db = db;
        this.wards = wards;
        this.rooms = rooms;
        this.hirers = hirers;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** @param couldBeNames what in the text could be the name of somebody or of a body */
    ScanTerms terms(ReleasePeriod period, Set<String> couldBeNames) {
        Set<String> areas = new HashSet<>(wards.localities());
        areas.addAll(db.select(SCHOOL_CLUSTER.NAME).from(SCHOOL_CLUSTER).fetch(SCHOOL_CLUSTER.NAME));
        return new ScanTerms(
                db.select(SCHOOL.NAME).from(SCHOOL).fetchSet(SCHOOL.NAME),
                areas,
                wards.all().stream()
                        .filter(ward -> "WARD".equals(ward.kind()))
                        .map(Ward::name)
                        .collect(Collectors.toSet()),
                rooms.all().stream().map(Room::venueName).collect(Collectors.toSet()),
                hirers.known(couldBeNames),
                db.select(ACCOUNT.DISPLAY_NAME)
                        .from(ACCOUNT)
                        .where(ACCOUNT.DISPLAY_NAME.in(couldBeNames))
                        .fetchSet(ACCOUNT.DISPLAY_NAME),
                db.select(BRIEFING_LIBRARY_ENTRY.VALUE)
                        .from(BRIEFING_LIBRARY_ENTRY)
                        .where(BRIEFING_LIBRARY_ENTRY.KIND.eq("FIGURE"))
                        .and(BRIEFING_LIBRARY_ENTRY.RETIRED.isFalse())
                        .fetchSet(BRIEFING_LIBRARY_ENTRY.VALUE),
                contacts.all().stream().map(RouteContact::value).collect(Collectors.toSet()),
                notNames,
                period.from(),
                LondonTime.today(clock));
    }

    private static Set<String> notNames() {
        try (InputStream file = BoroughTerms.class.getResourceAsStream("/briefing/not-names.txt")) {
            if (file == null) {
                throw new IllegalStateException("The list of words that are no names is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.strip().split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
