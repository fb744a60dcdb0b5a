@NullMarked
package uk.concord.briefing.ui;

import org.jspecify.annotations.NullMarked;
