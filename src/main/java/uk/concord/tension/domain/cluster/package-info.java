/** Possible clusters: evidenced reports closer to each other in time and place than chance would have them. */
@NullMarked
package uk.concord.tension.domain.cluster;

import org.jspecify.annotations.NullMarked;
