/** Pages for deciding several reports at once. */
@NullMarked
package uk.concord.tension.ui.bulk;

import org.jspecify.annotations.NullMarked;
