@NullMarked
package uk.concord.venue.domain.question;

import org.jspecify.annotations.NullMarked;
