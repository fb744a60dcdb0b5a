@NullMarked
package uk.concord.core.ui;

import org.jspecify.annotations.NullMarked;
