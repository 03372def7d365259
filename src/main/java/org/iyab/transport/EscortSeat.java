package org.iyab.transport;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The seat of an escort who is staff: no registered person, yet aboard, counted and scanned like everybody. On one movement
 * an officer has one seat, however many children they answer for.
 */
record EscortSeat(String account, UUID movement) {

    /** Who sits there, in the place of a registered person's id. */
    UUID traveller() {
        return UUID.nameUUIDFromBytes(("escort " + account + " " + movement).getBytes(StandardCharsets.UTF_8));
    }
}
