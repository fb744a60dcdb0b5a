package uk.concord.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.TestPdf;

@DatabaseTest
class AttachmentsDatabaseTest {
    private static final byte[] PDF = TestPdf.bytes();

    @Autowired
    Attachments attachments;

    @Test
    void aFileIsKeptUnderASafeName() {
        long id = attachments.store("test", 1, "C:\\Users\\me\\../ag<en>da.pdf", PDF);
        Attachments.Content content = attachments.read("test", 1, id);
        assertThat(new String(content.bytes(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(content.attachment().fileName()).isEqualTo("ag_en_da.pdf");
        assertThat(content.attachment().mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void aFileThatLiesAboutItsTypeIsRefused() {
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> attachments.store("test", 1, "photo.jpg", page))
                .isInstanceOf(RuleBrokenException.class)
                .hasMessage("core.attachment.type");
        byte[] noPdf = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> attachments.store("test", 1, "agenda.pdf", noPdf))
                .hasMessage("core.attachment.pdf");
        assertThatThrownBy(() -> attachments.store("test", 1, "photo.jpg", new byte[0]))
                .hasMessage("core.attachment.empty");
        assertThatThrownBy(() -> attachments.store("test", 1, "big.pdf", new byte[Attachments.LARGEST + 1]))
                .hasMessage("core.attachment.large");
    }

    @Test
    void atMostFiveFilesAndNeverAnotherRecordsFile() {
        long first = attachments.store("test", 1, "a.pdf", PDF);
        for (int i = 1; i < Attachments.MOST; i++) {
            attachments.store("test", 1, "a.pdf", PDF);
        }
        assertThatThrownBy(() -> attachments.store("test", 1, "a.pdf", PDF)).hasMessage("core.attachment.many");
        assertThatThrownBy(() -> attachments.read("test", 2, first)).isInstanceOf(NotFoundException.class);
    }
}
