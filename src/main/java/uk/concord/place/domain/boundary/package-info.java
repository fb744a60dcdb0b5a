/** Boundaries of the wards, imported from a GeoJSON file and drawn from the server. */
@NullMarked
package uk.concord.place.domain.boundary;

import org.jspecify.annotations.NullMarked;
