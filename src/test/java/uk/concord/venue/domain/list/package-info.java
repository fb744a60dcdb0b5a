@org.jspecify.annotations.NullMarked
package uk.concord.venue.domain.list;
