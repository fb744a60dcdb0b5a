@NullMarked
package uk.concord.core.api;

import org.jspecify.annotations.NullMarked;
