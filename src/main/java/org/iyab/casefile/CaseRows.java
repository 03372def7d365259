package org.iyab.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseRows extends JpaRepository<CaseFile, String> {

    @Query("""
            select c from CaseFile c where c.crisis = :crisis and c.status = org.iyab.casefile.CaseStatus.READY
            and c.holdReason is null order by c.priority, c.queueSince, c.reference""")
    List<CaseFile> inQueue(String crisis);

    List<CaseFile> findByMovementOrderByReference(UUID movement);

    List<CaseFile> findByHouseholdIn(java.util.Collection<UUID> households);
}
