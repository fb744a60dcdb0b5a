/** Community tension reports: what other parts of the product may ask. */
@NullMarked
package uk.concord.tension.domain;

import org.jspecify.annotations.NullMarked;
