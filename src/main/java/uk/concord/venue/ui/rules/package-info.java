/** Reading, drafting, checking and publishing the rules of venue hire. */
@NullMarked
package uk.concord.venue.ui.rules;

import org.jspecify.annotations.NullMarked;
