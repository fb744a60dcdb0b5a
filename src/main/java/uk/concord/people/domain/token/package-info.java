@NullMarked
package uk.concord.people.domain.token;

import org.jspecify.annotations.NullMarked;
