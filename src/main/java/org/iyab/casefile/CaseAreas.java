package org.iyab.casefile;

import java.util.Map;
import org.iyab.crisis.AreaRisksChanged;
import org.iyab.crisis.OpenCases;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a crisis means for its cases, and its cases for it. */
@Component
class CaseAreas implements OpenCases {

    private final JdbcClient jdbc;
    private final CaseSignals signals;

    CaseAreas(JdbcClient jdbc, CaseSignals signals) {
        this.jdbc = jdbc;
        this.signals = signals;
    }

    @Override
    public int abroad(String crisis) {
        return jdbc.sql("""
                        select count(*) from case_file c join person p on p.household = c.household
                        where c.crisis = ? and c.status in
                            ('REGISTERED', 'VERIFYING', 'DOCUMENTING', 'READY', 'SEATED', 'TRAVELLING')""").param(crisis).query(Integer.class).single();
    }

    /** Open cases that wait in these areas, or in none that is named, are triaged again in the background. */
    @EventListener
    void on(AreaRisksChanged changed) {
        jdbc.sql("""
                        select reference from case_file c where crisis = ? and status in
                            ('REGISTERED', 'VERIFYING', 'DOCUMENTING', 'READY', 'SEATED') order by reference""")
                .param(changed.crisis())
                .query(String.class)
                .list()
                .forEach(reference -> signals.post(reference, CaseSignals.TRIAGE, Map.of()));
    }
}
