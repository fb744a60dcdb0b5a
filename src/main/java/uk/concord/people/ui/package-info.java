@NullMarked
package uk.concord.people.ui;

import org.jspecify.annotations.NullMarked;
