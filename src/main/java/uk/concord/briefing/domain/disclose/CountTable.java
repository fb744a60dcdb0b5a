package uk.concord.briefing.domain.disclose;

import java.util.List;

/**
 * A table of true counts, before anything is hidden.
 *
 * @param rows their names, in the order of the alphabet, so that the order of the file says nothing
 * @param columns likewise
 * @param counts by row, then by column
 */
record CountTable(List<String> rows, List<String> columns, int[][] counts) {}
