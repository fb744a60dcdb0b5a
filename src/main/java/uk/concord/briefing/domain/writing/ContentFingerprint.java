package uk.concord.briefing.domain.writing;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.BriefingContent;
import uk.concord.briefing.domain.composition.Section;

/** Tells whether sections say what they said when somebody agreed to them. */
@Component
public class ContentFingerprint {

    private final ContentAssembly assembly;

    ContentFingerprint(ContentAssembly assembly) {
        this.assembly = assembly;
    }

    /**
     * @return SHA-256 in hexadecimal of the text and the figures of these sections as they stand; who owns a section and
     *     which day it is do not count
     */
    public String of(Briefing briefing, Set<Section> sections) {
        BriefingContent content =
                assembly.content(briefing, 0, briefing.period().cutOff());
        StringBuilder words = new StringBuilder();
        for (Section section : Section.values()) {
            if (sections.contains(section)) {
                words.append(section.slug())
                        .append('\n')
                        .append(content.texts().getOrDefault(section, ""))
                        .append('\n');
                if (section == Section.LOCAL) {
                    words.append(content.themes()).append('\n').append(content.clusters());
                }
                if (section == Section.CONTEXT) {
                    words.append(content.contexts());
                }
            }
        }
        return FrozenFiles.sha256(words.toString().getBytes(StandardCharsets.UTF_8));
    }
}
