/** The pages of the report form. */
@NullMarked
package uk.concord.tension.ui.form;

import org.jspecify.annotations.NullMarked;
