/** Pages of issues. */
@NullMarked
package uk.concord.tension.ui.issue;

import org.jspecify.annotations.NullMarked;
