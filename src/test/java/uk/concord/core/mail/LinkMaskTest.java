package uk.concord.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The secret part of a link is not shown. */
class LinkMaskTest {
    @Test
    void theTokenGoesAndTheRestStays() {
        String token = "aB3_-".repeat(6) + "Zz";
        assertThat(LinkMask.mask("Open https://concord.example/hire/letter/" + token
                        + " by 3 May.\nhttps://x.example/hire/" + token))
                .isEqualTo("Open https://concord.example/hire/letter/… by 3 May.\nhttps://x.example/hire/…");
    }

    @Test
    void ordinaryLinksStay() {
        String text = "https://concord.example/venue/checks/VC-2026-000001/result and https://concord.example";
        assertThat(LinkMask.mask(text)).isEqualTo(text);
    }
}
