package org.iyab.transport;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The ten characters of a pass that are typed where a code cannot be scanned: nine at random and a check character, in
 * Crockford's alphabet, which has no I, L, O and U.
 *
 * <p>The check is reckoned in the field of 32 elements: one wrong character and two neighbours exchanged are always
 * found.
 */
final class PassCharacters {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PassCharacters() {}

    static String next() {
        StringBuilder characters = new StringBuilder();
        while (characters.length() < LENGTH - 1) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return characters.append(check(characters)).toString();
    }

    static char check(CharSequence nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            sum = twice(sum) ^ ALPHABET.indexOf(nine.charAt(i));
        }
        return ALPHABET.charAt(twice(sum));
    }

    /** Doubling in the field, modulo x⁵ + x² + 1. */
    private static int twice(int value) {
        int doubled = value << 1;
        return doubled > 31 ? doubled ^ 0b100101 : doubled;
    }

    /** What somebody typed, as it is stored: case, spaces and hyphens do not matter, nor O for 0 and I or L for 1. */
    static Optional<String> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean ours = plain.length() == LENGTH
                && plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && check(plain.substring(0, LENGTH - 1)) == plain.charAt(LENGTH - 1);
        return ours ? Optional.of(plain) : Optional.empty();
    }
}
