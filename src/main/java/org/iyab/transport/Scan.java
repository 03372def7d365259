package org.iyab.transport;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** What a scan answers: who it was and how far the household is counted. */
public record Scan(UUID person, @JsonProperty("case") String caseReference, Household household) {

    /**
     * @param present members aboard, or seen at the centre
     * @param expected members who are to come
     */
    public record Household(long present, long expected) {}
}
