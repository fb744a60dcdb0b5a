@NullMarked
package uk.concord.venue.domain.demo;

import org.jspecify.annotations.NullMarked;
