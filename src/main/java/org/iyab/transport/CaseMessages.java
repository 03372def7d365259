package org.iyab.transport;

import java.util.Map;
import org.iyab.casefile.CaseSignals;
import org.springframework.stereotype.Component;

/** What transport tells the process of a household; delivered one case at a time, in order. */
@Component
class CaseMessages {

    private final CaseSignals signals;

    CaseMessages(CaseSignals signals) {
        this.signals = signals;
    }

    void seatConfirmed(String reference) {
        signals.post(reference, "seat-confirmed", Map.of("standby", false));
    }

    void seatReleased(String reference) {
        signals.post(reference, "seat-released", Map.of());
    }

    void movementCancelled(String reference) {
        signals.post(reference, "movement-cancelled", Map.of());
    }

    void noShow(String reference, boolean missedTwice) {
        signals.post(reference, "no-show", Map.of("missedTwice", missedTwice));
    }

    void boardStandby(String reference) {
        signals.post(reference, "board-standby", Map.of("standby", true));
    }

    void departed(String reference) {
        signals.post(reference, "departed", Map.of());
    }

    void arrived(String reference) {
        signals.post(reference, "arrived", Map.of());
    }

    void memberMissing(String reference) {
        signals.post(reference, "member-missing", Map.of());
    }
}
