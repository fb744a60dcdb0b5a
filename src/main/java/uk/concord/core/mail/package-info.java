@NullMarked
package uk.concord.core.mail;

import org.jspecify.annotations.NullMarked;
