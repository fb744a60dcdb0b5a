package uk.concord.tension.domain.statistics;

/**
 * What a rule says of one week.
 *
 * @param upper the largest count that is still unremarkable; a whole number for the predictive rules
 * @param alarm whether the week's count is remarkable
 */
public record Bound(double upper, boolean alarm) {}
