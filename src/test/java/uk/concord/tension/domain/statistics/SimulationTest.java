package uk.concord.tension.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Why the predictive rule is the primary one: false alarms per ward-week and detections, simulated with a fixed seed
 * (tension monitoring domain rules §7.2). Its table came from 2,000 weeks a cell; here each rate is of 20,000 weeks or
 * 20,000 rises. False alarms (in 100 weeks) must lie within 0.4 and 15 % of the table, detections within 0.03.
 */
class SimulationTest {
    private static final int WEEKS = 20_000;
    private static final int RISES = 20_000;
    private static final int BEFORE = 40;

    private interface Rule {
        Optional<Bound> at(long[] counts, int week);
    }

    private static Rule rule(String name) {
        return switch (name) {
            case "C1, 0" -> Ears.c1(0.001, 0)::at;
            case "C1, 0.5" -> Ears.c1(0.001, 0.5)::at;
            case "C2, 1" -> Ears.c2(0.001, 1)::at;
            case "predictive" -> Predictive.primary()::at;
            case "predictive, 0.005" -> new Predictive(26, 2, 0.005, 3)::at;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "C1, 0",             5.9, 4.5, 2.8, 6.1, 0.89
            "C1, 0.5",           2.0, 3.0, 2.7, 5.2, 0.88
            "C2, 1",             0.0, 0.2, 0.9, 1.2, 0.55
            "predictive",        0.3, 0.7, 0.6, 1.8, 0.84
            "predictive, 0.005", 0.3, 0.2, 0.4, 1.2, 0.78
            """)
    void ratesOfTheTable(String name, double quarter, double half, double one, double overdispersed, double detected) {
        Rule rule = rule(name);
        SplittableRandom random = new SplittableRandom(20_261_004);
        assertNear(falseAlarms(rule, random, 0.25, false), quarter, "0.25");
        assertNear(falseAlarms(rule, random, 0.5, false), half, "0.5");
        assertNear(falseAlarms(rule, random, 1, false), one, "1");
        assertNear(falseAlarms(rule, random, 0.5, true), overdispersed, "0.5, overdispersed");
        assertThat(detections(rule, random)).as("detected").isBetween(detected - 0.03, detected + 0.03);
    }

    private static void assertNear(double rate, double table, String cell) {
        assertThat(rate).as(cell).isCloseTo(table, within(0.4 + 0.15 * table));
    }

    /** The switch to an estimated size: fewer false alarms where counts are overdispersed, the same rule elsewhere. */
    @ParameterizedTest
    @CsvSource({"0.5, true, 0.4, 1.6", "0.5, false, 0.1, 0.9", "1, false, 0.1, 0.9"})
    void ratesOfTheRuleAsShipped(double mean, boolean overdispersed, double atLeast, double atMost) {
        Rule shipped = (counts, week) -> week < 28
                ? Optional.empty()
                : Optional.of(Predictive.primary().judge(counts, week, 0.5, 1.5).bound());
        double rate = falseAlarms(shipped, new SplittableRandom(7), mean, overdispersed);
        double plain = falseAlarms(Predictive.primary()::at, new SplittableRandom(7), mean, overdispersed);
        assertThat(rate).isBetween(atLeast, atMost).isLessThanOrEqualTo(plain);
    }

    /** @return alarms in 100 weeks in which nothing happens */
    private static double falseAlarms(Rule rule, SplittableRandom random, double mean, boolean overdispersed) {
        long[] counts = new long[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            // Size 1: the rate itself is exponentially distributed.
            counts[week] = poisson(random, overdispersed ? -mean * Math.log(1 - random.nextDouble()) : mean);
        }
        int alarms = 0;
        for (int week = BEFORE; week < WEEKS; week++) {
            alarms += rule.at(counts, week).filter(Bound::alarm).isPresent() ? 1 : 0;
        }
        return 100.0 * alarms / (WEEKS - BEFORE);
    }

    /** @return share of rises from 0.25 to 2.25 a week that are noticed within four weeks */
    private static double detections(Rule rule, SplittableRandom random) {
        int noticed = 0;
        for (int rise = 0; rise < RISES; rise++) {
            long[] counts = new long[BEFORE + 4];
            boolean alarm = false;
            for (int week = 0; week < counts.length; week++) {
                counts[week] = poisson(random, week < BEFORE ? 0.25 : 2.25);
            }
            for (int week = BEFORE; week < counts.length; week++) {
                alarm |= rule.at(counts, week).filter(Bound::alarm).isPresent();
            }
            noticed += alarm ? 1 : 0;
        }
        return (double) noticed / RISES;
    }

    private static long poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
