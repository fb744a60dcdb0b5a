package uk.concord.core.document;

/**
 * The cells a picture is divided into, so that some can be covered.
 *
 * @param columns cells from left to right
 * @param rows cells from top to bottom
 */
public record PictureGrid(int columns, int rows) {
    /** Cells along the longer side. */
    static final int LONGER = 12;

    private static final int LEAST = 3;

    /** @return nearly square cells for a picture of that size in pixels */
    static PictureGrid of(int width, int height) {
        return width >= height
                ? new PictureGrid(LONGER, shorter(height, width))
                : new PictureGrid(shorter(width, height), LONGER);
    }

    private static int shorter(int side, int longer) {
        return Math.max(LEAST, Math.round((float) LONGER * side / longer));
    }

    /** @return how many cells there are, numbered row by row from 0 */
    public int cells() {
        return columns * rows;
    }
}
