@NullMarked
package uk.concord.people.domain;

import org.jspecify.annotations.NullMarked;
