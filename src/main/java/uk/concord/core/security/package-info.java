@NullMarked
package uk.concord.core.security;

import org.jspecify.annotations.NullMarked;
