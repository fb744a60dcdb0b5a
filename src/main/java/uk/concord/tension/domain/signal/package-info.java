/** The one thing other features may know of the tension in an area. */
@NullMarked
package uk.concord.tension.domain.signal;

import org.jspecify.annotations.NullMarked;
