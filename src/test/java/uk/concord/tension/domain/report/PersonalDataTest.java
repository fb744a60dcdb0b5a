package uk.concord.tension.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to jo.bloggs@example.org please | EMAIL | jo.bloggs@example.org",
                "call 07700 900123 tonight | PHONE | 07700 900123",
                "call +44 7700 900123 tonight | PHONE | +44 7700 900123",
                "ring (01632) 960001 | PHONE | (01632) 960001",
                "NI number QQ 12 34 56 C or AB123456C | NATIONAL_INSURANCE | AB123456C",
                "the blue van AB12 CDE drove off | VEHICLE | AB12 CDE",
                "an old car, A123 BCD, was there | VEHICLE | A123 BCD",
                "born on 12/03/1987 in the area | DATE_OF_BIRTH | 12/03/1987",
                "DOB 3 May 2009 | DATE_OF_BIRTH | 3 May 2009",
                "lives at 14 Harbour View Road now | ADDRESS | 14 Harbour View Road",
                "he is in flat 3b above the shop | ADDRESS | flat 3b",
                "near ZE1 0AA somewhere | POSTCODE | ZE1 0AA",
                "posted by @angry_resident1 last night | HANDLE | @angry_resident1",
                "see facebook.com/some.person for it | HANDLE | facebook.com/some.person",
            })
    void findsWhatLooksLikePersonalData(String text, String kind, String excerpt) {
        assertThat(PersonalData.find(text)).anySatisfy(finding -> {
            assertThat(finding.kind().name()).isEqualTo(kind);
            assertThat(finding.excerpt()).isEqualTo(excerpt);
            assertThat(text.substring(finding.start(), finding.end())).isEqualTo(excerpt);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Crosses were painted on a mini-roundabout on 14 September 2026.",
                "About 200 people came, 30 of them from outside.",
                "It began at 10:42 and ended at 11:15 on 12/09/2026.",
                "Reference EX-42-0921 of the police, report CT-2026-000123.",
                "The 5 a side pitch at the leisure centre, open 24/7.",
                "The shop on the High Street closed at 6pm.",
                ""
            })
    void leavesOrdinarySentencesAlone(String text) {
        assertThat(PersonalData.find(text)).isEmpty();
    }

    @Test
    void findingsAreInOrderWithoutOverlapAndExact() {
        Random random = new Random(7);
        List<String> pieces = List.of(
                "jo@example.org",
                "07700 900123",
                "AB12 CDE",
                "ZE1 0AA",
                "@handle_x",
                "born 1/2/1990",
                "12 Long Lane",
                " and ",
                ", ",
                "word ",
                "0",
                "A",
                "@",
                "/",
                ".",
                "\n",
                "flat 2",
                "\u00e9");
        for (int run = 0; run < 3_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            int end = 0;
            for (PersonalData.Finding finding : PersonalData.find(text.toString())) {
                assertThat(finding.start()).isGreaterThanOrEqualTo(end);
                assertThat(finding.excerpt()).isEqualTo(text.substring(finding.start(), finding.end()));
                end = finding.end();
            }
        }
    }

    @Test
    void aLongTextIsReadQuickly() {
        String hostile = "1 Aaaa Aaaa Aaaa Aaaa ".repeat(700) + "0 ".repeat(1_000) + "a.".repeat(2_000) + "@";
        long start = System.nanoTime();
        PersonalData.find(hostile);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1_000);
    }
}
