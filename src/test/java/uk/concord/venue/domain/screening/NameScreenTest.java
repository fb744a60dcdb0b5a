package uk.concord.venue.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameScreenTest {
    private static Optional<Tier> tier(String subject, String listed, boolean shortOrCommon) {
        return NameScreen.compare(
                        NormalisedName.of(subject), new ListedName(1, NormalisedName.of(listed), shortOrCommon))
                .map(Hit::tier);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Marsh & Mere Trust Ltd.|marsh and mere trust",
                "Al-Qa’ida|al qaida",
                "Société Générale d'Été|societe generale dete",
                "Хизб ут-Тахрир|hizb ut tahrir",
                "  Zero\u200bWidth  Club |zerowidth club",
                "The Limited|the limited",
                "!!!|''"
            })
    void namesAreMadeComparable(String typed, String expected) {
        assertThat(NormalisedName.of(typed).text()).isEqualTo(expected);
    }

    @Test
    void wordsThatNameTheKindOfBodyStay() {
        assertThat(NormalisedName.of("Harbour Residents Association Group").tokens())
                .containsExactly("harbour", "residents", "association", "group");
    }

    @ParameterizedTest
    @CsvSource({
        "Grey Heron Brigade,Grey Heron Brigade",
        "GREYHERON brigade,Grey Heron Brigade",
        "Brigade Grey Heron,Grey Heron Brigade",
        "The Grey-Heron Brigade Limited,Grey Heron Brigade",
        "H.u.T.,HuT",
        "Hizbuttahrir,Hizb ut-Tahrir"
    })
    void sameNameIsExact(String subject, String listed) {
        assertThat(tier(subject, listed, false)).contains(Tier.EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "Grey Herron Brigade,Grey Heron Brigade",
        "Gray Heron Brigade,Grey Heron Brigade",
        "Hizb ut-Tahreer,Hizb ut-Tahrir",
        "Jama'at Nusrat al Islam wal Muslimeen,Jamaat Nusrat al-Islam Wal-Muslimin"
    })
    void nearSpellingIsClose(String subject, String listed) {
        assertThat(tier(subject, listed, false)).contains(Tier.CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "Friends of the Grey Heron Brigade in Essex,Grey Heron Brigade",
        "Hizbut Tahrir Britain,Hizb ut-Tahrir",
        "PKK solidarity evening,PKK",
        "ISIS Thames rowing club,ISIS",
        "GI Joe collectors,GI",
        "Supporters of Gray Herron Brigade Essex,Grey Heron Brigade"
    })
    void listedNameInsideALongerOneIsContained(String subject, String listed) {
        assertThat(tier(subject, listed, false)).contains(Tier.CONTAINS);
    }

    @ParameterizedTest
    @CsvSource({
        "Parish Carol Singers,Grey Heron Brigade",
        "Grey Horse Riding School,Grey Heron Brigade",
        "Such as us,AS",
        "Taka Lodge,TAK",
        "Etape cycling,ETA",
        "Base,Vase",
        "Sunrise Yoga,Sunrise Front of the North",
        "Palestine Film Night,Palestine Action"
    })
    void differentNamesDoNotHit(String subject, String listed) {
        assertThat(tier(subject, listed, false)).isEmpty();
    }

    @Test
    void commonNamesNeverExceedContainsUnlessTheWholeNameIsEqual() {
        assertThat(tier("The Base", "The Base", true)).contains(Tier.EXACT);
        assertThat(tier("Base Camp Climbing", "The Base", true)).contains(Tier.CONTAINS);
        assertThat(tier("Nationale Action", "National Action", true)).contains(Tier.CONTAINS);
        assertThat(tier("Nationale Action", "National Action", false)).contains(Tier.CLOSE);
    }

    @Test
    void onlyTheNearestNameOfAnEntryIsReportedAndTheNearestEntryComesFirst() {
        NameScreen screen = new NameScreen(List.of(
                new ListedName(1, NormalisedName.of("Grey Heron Brigade"), false),
                new ListedName(1, NormalisedName.of("GHB"), false),
                new ListedName(2, NormalisedName.of("Grey Heron Battalion of the Marsh"), false)));
        List<Hit> hits = screen.screen("Grey Heron Brigade (GHB)");
        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().entryId()).isEqualTo(1);
        assertThat(screen.screen("grey heron brigade").getFirst().tier()).isEqualTo(Tier.EXACT);
        assertThat(screen.screen("???")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"jon,john,0", "abc,abd,0", "heron,herom,0.8", "n131,n132,0", "brigade,brigades,0.875"})
    void wordsMayDifferByFewLettersOnly(String one, String other, double expected) {
        assertThat(NameComparison.wordScore(Word.of(one), Word.of(other))).isEqualTo(expected);
    }

    @Test
    void scoreDoesNotDependOnTheOrderOfTheTwoNames() {
        NormalisedName one = NormalisedName.of("Marsh Lane Tenants Union");
        NormalisedName other = NormalisedName.of("Union of Marshlane Tenants");
        assertThat(NameComparison.score(one, other, NameKind.ORGANISATION))
                .isEqualTo(NameComparison.score(other, one, NameKind.ORGANISATION));
    }
}
