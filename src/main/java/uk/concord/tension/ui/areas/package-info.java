/** The picture of the borough: map, trend, kinds, subjects and partners, each beside its table. */
@NullMarked
package uk.concord.tension.ui.areas;

import org.jspecify.annotations.NullMarked;
