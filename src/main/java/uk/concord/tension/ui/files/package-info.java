/** Pictures and documents with a report, on its pages. */
@NullMarked
package uk.concord.tension.ui.files;

import org.jspecify.annotations.NullMarked;
