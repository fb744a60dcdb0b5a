package uk.concord.tension.ui.form;

import uk.concord.tension.domain.report.Section;

/** The fields of one section of the form. */
public abstract class SectionForm extends AnswerFields {
    /** @return the answers as they stand, complete or not */
    public abstract Section read();
}
