package org.iyab.casefile;

import java.util.regex.Pattern;

/** A case's reference: crisis, six digits and a check digit (ISO 7064 MOD 11,10), so that one misheard is caught. */
public record CaseReference(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}\\d{2}-\\d{6,9}-\\d");

    public CaseReference {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a case reference");
        }
    }

    static CaseReference of(String crisis, long number) {
        String digits = String.format(java.util.Locale.ROOT, "%06d", number);
        return new CaseReference(crisis + "-" + digits + "-" + check(digits));
    }

    /** Whether the text has the form of a reference and its check digit is right. */
    public static boolean isWellFormed(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        String digits = text.substring(text.indexOf('-') + 1, text.lastIndexOf('-'));
        return text.charAt(text.length() - 1) - '0' == check(digits);
    }

    private static int check(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10;
    }
}
