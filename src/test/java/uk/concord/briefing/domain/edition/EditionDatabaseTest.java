package uk.concord.briefing.domain.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.BRIEFING_DOWNLOAD;
import static uk.concord.db.Tables.BRIEFING_PACK_DOCUMENT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.receipt.SchoolBriefingService;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.briefing.domain.writing.ApprovalService;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.core.NotFoundException;
import uk.concord.core.document.DocumentWords;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.document.PdfChecks;
import uk.concord.core.document.PdfJudge;
import uk.concord.core.text.Texts;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Editions: what each carries, that every document of every edition is sound, and what schools take away. */
@DatabaseTest
class EditionDatabaseTest {

    private static final String TERM = BriefingSteps.TERM;

    @Autowired
    private EditionService editions;

    @Autowired
    private SchoolCopies copies;

    @Autowired
    private SchoolBriefingService schools;

    @Autowired
    private SchoolQuery directory;

    @Autowired
    private EditionQuery query;

    @Autowired
    private BriefingQuery briefings;

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private ApprovalService approval;

    @Autowired
    private PackJob job;

    @Autowired
    private Texts texts;

    @Autowired
    private DSLContext db;

    private long published() {
        steps.finish();
        steps.write(
                Section.LOOK_OUT,
                "- For everybody\n[primary]\n- Only toddlers here\n[secondary]\n- Only teenagers here\n[all]\n- Again for all");
        steps.publish();
        return briefings.published(briefings.byTerm(TERM).id()).orElseThrow().id();
    }

    @Test
    void everyDocumentOfEveryEditionIsSoundAndCarriesTheSameText() throws IOException {
        long version = published();
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        for (Edition edition : Edition.values()) {
            String html = query.html(version, edition);
            byte[] pdf = query.pdf(version, edition);
            byte[] word = query.word(version, edition).orElseThrow();
            Files.write(folder.resolve("edition-" + edition.slug() + ".pdf"), pdf);
            Files.write(folder.resolve("edition-" + edition.slug() + ".docx"), word);
            assertThat(PdfJudge.pdfUa1(pdf)).as(edition.slug()).isEmpty();
            assertThat(PdfJudge.pdfA2a(pdf)).as(edition.slug()).isEmpty();
            assertThat(PdfChecks.problems(pdf)).as(edition.slug()).isEmpty();
            List<String> words = DocumentWords.ofHtml(html);
            assertThat(words).hasSizeGreaterThan(200);
            assertThat(DocumentWords.ofWord(word)).as(edition.slug()).isEqualTo(words);
            // A table that breaks over two pages repeats its header, so the PDF may have more words, never fewer.
            assertThat(DocumentWords.ofPdf(pdf)).as(edition.slug()).containsSubsequence(words);
        }
    }

    @Test
    void eachEditionCarriesItsSectionsAndItsPassages() {
        long version = published();
        assertThat(words(version, Edition.PRIMARY))
                .contains("toddlers")
                .doesNotContain("teenagers")
                .contains("Again");
        assertThat(words(version, Edition.SECONDARY)).contains("teenagers").doesNotContain("toddlers");
        assertThat(words(version, Edition.FE)).doesNotContain("teenagers").doesNotContain("toddlers");
        assertThat(words(version, Edition.WHOLE)).contains("toddlers", "teenagers");
        assertThat(query.html(version, Edition.WHOLE)).contains("id=\"look-out-primary\"");
        for (Section section : Section.values()) {
            String heading = "id=\"" + section.slug() + "\"";
            assertThat(query.html(version, Edition.PRIMARY)).contains(heading);
            if (section == Section.THEMES || section == Section.CONTEXT || section == Section.LOOK_OUT) {
                assertThat(query.html(version, Edition.GOVERNORS)).doesNotContain(heading);
                assertThat(query.html(version, Edition.MEMBERS)).doesNotContain(heading);
            }
        }
        assertThat(query.html(version, Edition.WHOLE)).as("what was approved").isEqualTo(briefings.html(version));
    }

    private List<String> words(long version, Edition edition) {
        return DocumentWords.ofHtml(query.html(version, edition));
    }

    @Test
    void aSchoolTakesAwayItsEditionWithItsNameOnEveryPageAndIsCounted() throws IOException {
        published();
        SignIn.as("dsl.kingfisher");
        String school = schools.one(TERM).schools().get(0);
        assertThat(HtmlDocument.article(query.html(schools.one(TERM).versionId(), edition(school))))
                .isEqualTo(copies.read(TERM));
        byte[] file = copies.copy(TERM, FileKind.PDF);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).as("page " + page).contains("Copy for " + school);
            }
        }
        assertThat(PdfJudge.pdfUa1(file)).isEmpty();
        assertThat(PdfJudge.pdfA2a(file)).isEmpty();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(copies.copy(TERM, FileKind.WORD)))) {
            assertThat(word.getFooterList().get(0).getText()).contains("Copy for " + school);
        }
        assertThat(db.fetchCount(BRIEFING_DOWNLOAD)).isEqualTo(2);
        SignIn.as("author");
        assertThat(editions.editions(TERM))
                .filteredOn(line -> line.edition() == edition(school))
                .extracting(EditionService.EditionLine::downloads)
                .containsExactly(2);
    }

    private Edition edition(String school) {
        return Edition.of(directory.open().stream()
                .filter(candidate -> candidate.name().equals(school))
                .map(candidate -> candidate.phase())
                .toList());
    }

    @Test
    void theDocumentsOfAllSchoolsAreMadeByAJobThatGoesOnWhereItStopped() throws IOException {
        published();
        SignIn.as("author");
        assertThat(editions.pack(TERM)).isEmpty();
        editions.requestPack(TERM);
        editions.requestPack(TERM);
        int documents = directory.open().size() * 2;
        assertThat(editions.pack(TERM)).contains(new EditionService.Pack(documents, 0, null));
        assertThatThrownBy(() -> editions.packFile(TERM)).isInstanceOf(NotFoundException.class);
        job.makeWaiting();
        EditionService.Pack pack = editions.pack(TERM).orElseThrow();
        assertThat(pack.made()).isEqualTo(documents);
        assertThat(pack.finishedAt()).isNotNull();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(editions.packFile(TERM)))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                names.add(entry.getName());
                entry = zip.getNextEntry();
            }
        }
        assertThat(names).hasSize(documents).anyMatch(name -> name.endsWith("/briefing-primary.docx"));

        // As after a restart in the middle: what is there stays, the rest is made.
        db.update(uk.concord.db.Tables.BRIEFING_PACK)
                .setNull(uk.concord.db.Tables.BRIEFING_PACK.FINISHED_AT)
                .execute();
        db.deleteFrom(BRIEFING_PACK_DOCUMENT)
                .where(BRIEFING_PACK_DOCUMENT.NAME.eq(names.get(0)))
                .execute();
        job.makeWaiting();
        assertThat(editions.pack(TERM).orElseThrow().made()).isEqualTo(documents);
    }

    @Test
    void whatWasWithdrawnCannotBeTakenAway() {
        published();
        SignIn.as("manager");
        approval.withdraw(TERM, steps.version(), "A figure was read wrongly.");
        SignIn.as("dsl.kingfisher");
        assertThatThrownBy(() -> copies.read(TERM)).isInstanceOf(NotFoundException.class);
        for (FileKind kind : FileKind.values()) {
            assertThatThrownBy(() -> copies.copy(TERM, kind)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aSchoolSeesNothingOfTheOthers() {
        published();
        SignIn.as("dsl.kingfisher");
        assertThat(copies.copy(TERM, FileKind.PDF)).isNotEmpty();
        assertThatThrownBy(() -> copies.copy("summer-2027", FileKind.PDF)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> editions.packFile(TERM))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        SignIn.as("author");
        assertThatThrownBy(() -> copies.copy(TERM, FileKind.PDF))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        assertThat(texts.get(Edition.FE.textKey())).isEqualTo("Further education and sixth form");
    }
}
