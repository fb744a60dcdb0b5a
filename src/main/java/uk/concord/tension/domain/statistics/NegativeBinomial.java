package uk.concord.tension.domain.statistics;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The negative binomial distribution with a size that need not be whole: counts with mean size (1 - probability) /
 * probability.
 *
 * @param size above 0; small sizes mean counts that vary more than chance alone would have them
 * @param probability above 0, below 1
 */
record NegativeBinomial(double size, double probability) {

    NegativeBinomial {
        if (!(size > 0) || !(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("size " + size + ", probability " + probability);
        }
    }

    /** @return the probability of a count up to and including this one */
    double cumulative(long count) {
        return count < 0 ? 0 : RegularizedBeta.value(probability, size, count + 1.0);
    }

    /** @return the probability of a count above this one, exact also where it is tiny */
    double survival(long count) {
        return count < 0 ? 1 : RegularizedBeta.complement(probability, size, count + 1.0);
    }

    /** @return the smallest count whose upper tail is at most {@code alpha}, so that a larger one is rarer than that */
    long upperQuantile(double alpha) {
        long low = -1;
        long high = 1;
        while (survival(high) > alpha) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (survival(middle) > alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
