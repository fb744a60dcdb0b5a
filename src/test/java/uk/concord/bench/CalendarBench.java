package uk.concord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import uk.concord.Application;
import uk.concord.core.startup.EmbeddedDatabase;
import uk.concord.venue.domain.calendar.CalendarService;

/** The week of all rooms among 1,000,000 bookings over ten years. */
@Tag("bench")
class CalendarBench {
    private static final int BOOKINGS = 1_000_000;
    private static final int WEEKS = 200;
    private static final LocalDate START = LocalDate.of(2021, 1, 4);

    @Test
    void aWeekOfAllRooms() throws Exception {
        Path folder = Path.of("target", "bench-calendar-db").toAbsolutePath();
        delete(folder);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("concord.demo", "true");
        properties.put("concord.embedded-database", "true");
        properties.put("db-scheduler.enabled", "false");
        properties.put("server.port", "0");
        properties.put("spring.main.banner-mode", "off");
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .properties(properties)
                .run()) {
            fill(properties);
            var details = application.getBean(UserDetailsService.class).loadUserByUsername("bookings");
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities()));
            long p95 = measure(application.getBean(CalendarService.class));
            assertThat(p95).as("milliseconds").isLessThanOrEqualTo(250);
        } finally {
            SecurityContextHolder.clearContext();
            database.stop();
            delete(folder);
        }
    }

    private static long measure(CalendarService calendar) {
        Random random = new Random(7);
        double[] millis = new double[WEEKS];
        int bookings = 0;
        for (int i = -20; i < WEEKS; i++) {
            LocalDate monday = START.plusWeeks(random.nextInt(520));
            long start = System.nanoTime();
            CalendarService.Days days = calendar.days(monday, monday.plusDays(6), null);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
                bookings += days.bookings().size();
            }
        }
        Arrays.sort(millis);
        double p95 = millis[WEEKS * 95 / 100];
        System.out.printf(
                "week of all rooms at %,d bookings (%,d in a week): median %.1f ms, p95 %.1f ms%n",
                BOOKINGS, bookings / WEEKS, millis[WEEKS / 2], p95);
        return Math.round(p95);
    }

    /** Ten years of bookings, 18 hours of starts, spread over all rooms. */
    private static void fill(Map<String, Object> properties) throws Exception {
        Object url = properties.get("spring.flyway.url");
        try (Connection bare = DriverManager.getConnection(
                        String.valueOf(url == null ? properties.get("spring.datasource.url") : url),
                        String.valueOf(properties.get("spring.flyway.user")),
                        String.valueOf(properties.get("spring.flyway.password")));
                Statement statement = bare.createStatement()) {
            List<Long> rooms = new java.util.ArrayList<>();
            try (var rows = statement.executeQuery("select id from venue_room")) {
                while (rows.next()) {
                    rooms.add(rows.getLong(1));
                }
            }
            int batch = 100_000;
            for (int from = 0; from < BOOKINGS; from += batch) {
                statement.execute(
                        "insert into venue_check (reference, state, decision, stage, officer_id, officer_name,"
                                + " title, hirer_name, room_id, event_date, event_start, event_end, created_at, changed_at,"
                                + " submission_key) select concat('VX-', seq), 'DECIDED', 'APPROVE', 'CONFIRMED',"
                                + " (select min(id) from account), 'Bench', concat('Event ', seq), 'Bench', elt(1 + mod(seq, "
                                + rooms.size() + "), " + rooms.toString().replaceAll("[\\[\\]]", "")
                                + "), date_add('" + START
                                + "', interval mod(seq * 7919, 3650) day), sec_to_time(3600 * (6 +"
                                + " mod(seq, 16))), sec_to_time(3600 * (7 + mod(seq, 16))), now(6), now(6), uuid() from"
                                + " seq_" + (from + 1) + "_to_" + (from + batch));
            }
        }
    }

    private static void delete(Path folder) throws Exception {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
