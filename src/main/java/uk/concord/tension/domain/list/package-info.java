/** Lists, search and export of reports. */
@NullMarked
package uk.concord.tension.domain.list;

import org.jspecify.annotations.NullMarked;
