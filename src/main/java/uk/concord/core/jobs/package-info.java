@NullMarked
package uk.concord.core.jobs;

import org.jspecify.annotations.NullMarked;
