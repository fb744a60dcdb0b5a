@NullMarked
package uk.concord.core.demo;

import org.jspecify.annotations.NullMarked;
