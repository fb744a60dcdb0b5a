@NullMarked
package uk.concord.tension.domain.exchange;

import org.jspecify.annotations.NullMarked;
