@NullMarked
package uk.concord.tension.api;

import org.jspecify.annotations.NullMarked;
