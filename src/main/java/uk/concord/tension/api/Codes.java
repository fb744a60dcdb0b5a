package uk.concord.tension.api;

import java.util.List;
import java.util.Map;
import uk.concord.tension.domain.exchange.ExchangeCodes.Code;

/**
 * The codes of today.
 *
 * @param answers by the name of the answer
 */
public record Codes(List<Code> wards, List<Code> categories, Map<String, List<Code>> answers) {}
