/** Pages of disclosures and agreements. */
@NullMarked
package uk.concord.tension.ui.disclosure;

import org.jspecify.annotations.NullMarked;
