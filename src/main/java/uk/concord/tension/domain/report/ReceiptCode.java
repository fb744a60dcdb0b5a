package uk.concord.tension.domain.report;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code with which a caller finds out what became of a report, without an account: 80 random bits in letters and digits
 * that are not mistaken for each other.
 */
public record ReceiptCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    public ReceiptCode {
        if (!value.matches("[" + ALPHABET + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("not a receipt code");
        }
    }

    /** @return a code nobody has had before */
    public static ReceiptCode random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ReceiptCode(code.toString());
    }

    /** @return the code somebody typed, with or without its dashes, with O for 0 or I for 1; empty when it is none */
    public static Optional<ReceiptCode> parse(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.matches("[" + ALPHABET + "]{" + LENGTH + "}")
                ? Optional.of(new ReceiptCode(plain))
                : Optional.empty();
    }

    /** @return in groups of four, as it is read out */
    public String spoken() {
        return value.replaceAll("(.{4})(?!$)", "$1-");
    }
}
