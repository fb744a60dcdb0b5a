@NullMarked
package uk.concord.tension.ui.developer;

import org.jspecify.annotations.NullMarked;
