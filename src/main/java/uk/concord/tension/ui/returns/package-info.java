/** The pages of period returns. */
@NullMarked
package uk.concord.tension.ui.returns;

import org.jspecify.annotations.NullMarked;
