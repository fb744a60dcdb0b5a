/** Pictures of figures; each stands beside its table and a sentence that says the same. */
@NullMarked
package uk.concord.tension.ui.chart;

import org.jspecify.annotations.NullMarked;
