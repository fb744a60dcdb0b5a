/** The page of the words that are watched for. */
@NullMarked
package uk.concord.tension.ui.watch;

import org.jspecify.annotations.NullMarked;
