/** The pages of the tension reports. */
@NullMarked
package uk.concord.tension.ui;

import org.jspecify.annotations.NullMarked;
