/** Pages for taking reports over from files. */
@NullMarked
package uk.concord.tension.ui.importing;

import org.jspecify.annotations.NullMarked;
