package org.iyab.traveldocument;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number printed on a blank: LP, two letters of the post's country, six digits. */
record LaissezPasserNumber(String letters, int serial) {

    private static final Pattern FORM = Pattern.compile("LP([A-Z]{2})(\\d{6})");

    static Optional<LaissezPasserNumber> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new LaissezPasserNumber(form.group(1), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "LP%s%06d".formatted(letters, serial);
    }
}
