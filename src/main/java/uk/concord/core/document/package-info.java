/** One block model for every document Concord gives out, and its HTML and PDF forms. */
@NullMarked
package uk.concord.core.document;

import org.jspecify.annotations.NullMarked;
