/** Pages of levels: judging an issue or an area, approving, history. */
@NullMarked
package uk.concord.tension.ui.assessment;

import org.jspecify.annotations.NullMarked;
