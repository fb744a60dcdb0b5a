@NullMarked
package uk.concord.core.settings;

import org.jspecify.annotations.NullMarked;
