package org.iyab.casefile;

import java.time.Instant;
import java.util.List;
import org.iyab.registry.ConsentPurpose;
import org.iyab.registry.Contact;
import org.iyab.registry.Member;
import org.iyab.registry.Need;
import org.jspecify.annotations.Nullable;

/** What it takes to open a case, as a caller sends it: the body of {@code POST /crises/{code}/cases}. */
public record OpenCase(
        @Nullable Channel channel,
        @Nullable String post,
        @Nullable HouseholdInput household,
        @Nullable Contact contact,
        @Nullable Location location,
        @Nullable List<Need> needs,
        @Nullable ConsentInput consent,
        @Nullable Instant occurredAt,
        @Nullable Boolean force,
        @Nullable String forceReason) {

    /** The people. */
    public record HouseholdInput(@Nullable List<Member> members) {}

    /** What they agreed to, or why they could not be asked. */
    public record ConsentInput(
            @Nullable List<ConsentPurpose> purposes,
            @Nullable String channel,
            @Nullable Instant givenAt,
            @Nullable String wording,
            @Nullable String impossible) {}

    List<Member> members() {
        return household == null || household.members() == null ? List.of() : household.members();
    }

    List<Need> allNeeds() {
        return needs == null ? List.of() : needs;
    }

    boolean forced() {
        return Boolean.TRUE.equals(force);
    }
}
