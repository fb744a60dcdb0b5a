@NullMarked
package uk.concord.place.ui;

import org.jspecify.annotations.NullMarked;
