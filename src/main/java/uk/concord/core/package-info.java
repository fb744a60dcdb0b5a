@NullMarked
package uk.concord.core;

import org.jspecify.annotations.NullMarked;
