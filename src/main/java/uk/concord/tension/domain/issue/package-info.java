/** Issues: tensions over many reports, their states, links and merges. */
@NullMarked
package uk.concord.tension.domain.issue;

import org.jspecify.annotations.NullMarked;
