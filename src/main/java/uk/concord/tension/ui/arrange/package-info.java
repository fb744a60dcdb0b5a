/** The page on which a report is given to somebody and its marking changed. */
@NullMarked
package uk.concord.tension.ui.arrange;

import org.jspecify.annotations.NullMarked;
