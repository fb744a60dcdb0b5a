/** Venues, rooms, policies and pre-election periods, kept right by an administrator. */
@NullMarked
package uk.concord.venue.ui.records;

import org.jspecify.annotations.NullMarked;
