package uk.concord.briefing.domain.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.concord.core.document.Block;
import uk.concord.core.text.BundleTexts;

/** The self-check in the documents: the questions of the phase, none in a summary, kept with the inputs. */
class SelfCheckSectionTest {

    private static final String YOUNG = "Do pupils have somewhere to talk about news that worries them?";
    private static final String OLDER = "Do pupils learn to question what they see online, and to disagree well?";

    private final BriefingComposer composer = new BriefingComposer(BundleTexts.texts());
    private final BriefingContent content = FullBriefing.content();

    @Test
    void anEditionAsksTheQuestionsOfItsPhase() {
        assertThat(questions(Edition.PRIMARY)).hasSize(7).contains(YOUNG).doesNotContain(OLDER);
        assertThat(questions(Edition.SECONDARY)).hasSize(7).contains(OLDER).doesNotContain(YOUNG);
        assertThat(questions(Edition.FE)).hasSize(7).contains(OLDER).doesNotContain(YOUNG);
    }

    @Test
    void aQuestionForSomeOfItsSchoolsSaysForWhich() {
        assertThat(questions(Edition.SEND_AP))
                .hasSize(8)
                .contains("Special school: " + YOUNG, "Alternative provision: " + OLDER);
        assertThat(questions(Edition.WHOLE))
                .hasSize(8)
                .contains(
                        "Early years and primary, SEND and alternative provision: " + YOUNG,
                        "Secondary, SEND and alternative provision, Further education and sixth form: " + OLDER);
    }

    @ParameterizedTest
    @EnumSource(names = {"GOVERNORS", "MEMBERS"})
    void aSummaryAsksNothing(Edition edition) {
        assertThat(composer.compose(content, edition).blocks())
                .noneMatch(block ->
                        block instanceof Block.Heading heading && heading.id().equals(Section.SELF_CHECK.slug()));
    }

    @Test
    void theQuestionsAreKeptWithTheInputs() {
        assertThat(InputSnapshot.json(content)).contains("\"selfCheck\":[[\"T0\",", OLDER, "[\"ALTERNATIVE\",");
    }

    private List<String> questions(Edition edition) {
        List<Block> blocks = composer.compose(content, edition).blocks();
        int heading = blocks.stream()
                .map(block -> block instanceof Block.Heading one ? one.id() : "")
                .toList()
                .indexOf(Section.SELF_CHECK.slug());
        assertThat(heading).isPositive();
        return ((Block.BulletList) blocks.get(heading + 2)).items();
    }
}
