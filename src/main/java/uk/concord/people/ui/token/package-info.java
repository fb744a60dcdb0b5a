@NullMarked
package uk.concord.people.ui.token;

import org.jspecify.annotations.NullMarked;
