@NullMarked
package uk.concord.people.domain.demo;

import org.jspecify.annotations.NullMarked;
