package uk.concord.briefing.domain.flash;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.SectionText;
import uk.concord.briefing.domain.narrative.FreeText;
import uk.concord.briefing.domain.release.ClusterMerge.Cluster;
import uk.concord.briefing.domain.school.School;
import uk.concord.briefing.domain.school.SchoolContact;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;

/** To whom a notice goes, and everything that stands in its way. */
@Component
class NoticeCheck {

    private final SchoolQuery schools;
    private final FreeText scanner;
    private final NoticeDocument document;
    private final Settings settings;
    private final Texts texts;

    NoticeCheck(SchoolQuery schools, FreeText scanner, NoticeDocument document, Settings settings, Texts texts) {
        this.schools = schools;
        this.scanner = scanner;
        this.document = document;
        this.settings = settings;
        this.texts = texts;
    }

    /** @return the open schools of its phases and clusters, by name */
    List<School> schools(NoticeText text) {
        Set<String> clusterNames = schools.clusters().stream()
                .filter(cluster -> text.clusters().contains(cluster.code()))
                .map(Cluster::name)
                .collect(Collectors.toSet());
        return schools.open().stream()
                .filter(school -> text.phases().isEmpty() || text.phases().contains(school.phase()))
                .filter(school -> text.clusters().isEmpty() || clusterNames.contains(school.cluster()))
                .toList();
    }

    /** @return what is missing, in words; empty when nothing is */
    List<String> missing(NoticeText text) {
        List<String> missing = new ArrayList<>();
        if (text.body().isEmpty()) {
            missing.add(texts.get("briefing.notice.missing.body"));
        }
        int words = SectionText.words(text.body());
        int most = settings.number("briefing.notice-words");
        if (words > most) {
            missing.add(texts.get("briefing.notice.missing.long", words, most));
        }
        if (text.agreedBy().isEmpty()) {
            missing.add(texts.get("briefing.notice.missing.agreed"));
        }
        scanner.stopped(text.title() + "\n\n" + text.body())
                .forEach(found -> missing.add(texts.get(
                        "briefing.notice.missing.scan",
                        found.shown(),
                        texts.get(found.rule().textKey()))));
        document.missingContacts().forEach(missing::add);
        if (recipients(text).isEmpty()) {
            missing.add(texts.get("briefing.notice.missing.nobody"));
        }
        return missing;
    }

    /** @return everybody at its schools who receives, by school and name */
    List<SchoolContact> recipients(NoticeText text) {
        Set<Long> ids = schools(text).stream().map(School::id).collect(Collectors.toSet());
        return schools.recipients().stream()
                .filter(contact -> ids.contains(contact.schoolId()))
                .toList();
    }
}
