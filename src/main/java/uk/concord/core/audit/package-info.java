@NullMarked
package uk.concord.core.audit;

import org.jspecify.annotations.NullMarked;
