package org.iyab.transport;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StoredSeats extends JpaRepository<SeatAllocation, UUID> {

    @Query("select s from SeatAllocation s where s.movement = :movement order by s.caseReference, s.id")
    List<SeatAllocation> of(UUID movement);

    @Query("select s from SeatAllocation s where s.caseReference = :reference and s.state in :states order by s.id")
    List<SeatAllocation> ofCase(String reference, Collection<SeatState> states);

    @Query("select s from SeatAllocation s where s.person in :persons and s.state in :states order by s.id")
    List<SeatAllocation> ofPersons(Collection<UUID> persons, Collection<SeatState> states);

    @Query(
            "select distinct s.caseReference from SeatAllocation s where s.caseReference in :references and s.state in :states")
    Set<String> casesAmong(Collection<String> references, Collection<SeatState> states);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from SeatAllocation s
            where s.movement = :movement and s.caseReference = :reference order by s.id""")
    List<SeatAllocation> lock(UUID movement, String reference);

    @Query(
            "select distinct s.escortAccount from SeatAllocation s where s.person = :person and s.escortAccount is not null")
    Optional<String> escortAmong(UUID person);
}
