/** Statistics of weekly counts, in plain Java without Spring and SQL: they prompt a look and never set a level. */
@NullMarked
package uk.concord.tension.domain.statistics;

import org.jspecify.annotations.NullMarked;
