/** Invented demonstration reports. */
@NullMarked
package uk.concord.tension.domain.demo;

import org.jspecify.annotations.NullMarked;
