/** Pages about who may read a report. */
@NullMarked
package uk.concord.tension.ui.access;

import org.jspecify.annotations.NullMarked;
