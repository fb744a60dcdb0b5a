package uk.concord.tension.domain.files;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.document.Attachments;
import uk.concord.tension.domain.ReportRepository;

/** A picture of an invented sticker with the report that tells of stickers. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class FilesDemo implements DemoPart {
    private final DSLContext db;
    private final Attachments attachments;

    FilesDemo(DSLContext db, Attachments attachments) {
        this.db = db;
        this.attachments = attachments;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public void load() {
        db.select(TENSION_REPORT.ID)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.TITLE.eq("Stickers of an unidentified group in the library"))
                .fetch(TENSION_REPORT.ID)
                .forEach(id -> attachments.store(ReportRepository.FILES, id, "noticeboard.png", sticker()));
    }

    private static byte[] sticker() {
        BufferedImage picture = new BufferedImage(240, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xD8CFC0));
        pen.fillRect(0, 0, 240, 160);
        pen.setColor(Color.WHITE);
        pen.fillRect(50, 40, 140, 80);
        pen.setColor(Color.BLACK);
        pen.drawRect(50, 40, 140, 80);
        pen.fillOval(95, 55, 50, 50);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
