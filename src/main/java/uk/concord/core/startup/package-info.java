@NullMarked
package uk.concord.core.startup;

import org.jspecify.annotations.NullMarked;
