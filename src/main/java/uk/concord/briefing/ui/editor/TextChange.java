package uk.concord.briefing.ui.editor;

import com.vaadin.flow.component.Component;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.writing.SectionDraft;

/** Changes the text of the section beside a panel, which first keeps what was typed. */
interface TextChange {

    /**
     * @param field where a refusal is told, null for the whole page
     * @param change gets the version of the section as kept, and gives the section as changed
     */
    void change(@Nullable Component field, IntFunction<SectionDraft> change);
}
