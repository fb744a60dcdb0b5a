@NullMarked
package uk.concord.place.domain;

import org.jspecify.annotations.NullMarked;
