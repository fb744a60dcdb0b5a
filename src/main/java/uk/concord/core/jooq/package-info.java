@NullMarked
package uk.concord.core.jooq;

import org.jspecify.annotations.NullMarked;
