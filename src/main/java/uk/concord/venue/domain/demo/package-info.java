/** Demonstration data of venue hire. Everything in it is invented. */
@NullMarked
package uk.concord.venue.domain.demo;

import org.jspecify.annotations.NullMarked;
