/** The monitoring group's pack: assembled, worded, approved, frozen. */
@NullMarked
package uk.concord.tension.domain.pack;

import org.jspecify.annotations.NullMarked;
