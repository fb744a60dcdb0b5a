@NullMarked
package uk.concord.place.domain.demo;

import org.jspecify.annotations.NullMarked;
