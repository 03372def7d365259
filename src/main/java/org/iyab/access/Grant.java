package org.iyab.access;

/**
 * A role within a scope. A person may hold several.
 *
 * @param value the crisis, post, centre, region or organisation; {@link #EVERYWHERE} for all of them
 */
public record Grant(Role role, String value) {

    public static final String EVERYWHERE = "*";

    /** Whether this grant reaches the place named; a null place is reached by a grant for everywhere only. */
    public boolean reaches(@org.jspecify.annotations.Nullable String place) {
        return value.equals(EVERYWHERE) || value.equals(place);
    }
}
