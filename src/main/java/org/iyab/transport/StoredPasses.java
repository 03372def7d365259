package org.iyab.transport;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StoredPasses extends JpaRepository<BoardingPass, UUID> {

    Optional<BoardingPass> findByCharacters(String characters);

    @Query("select p from BoardingPass p where p.allocation in :allocations and p.revokedAt is null")
    List<BoardingPass> valid(Collection<UUID> allocations);

    @Query("select p from BoardingPass p where p.movement = :movement and p.revokedAt is null")
    List<BoardingPass> validOf(UUID movement);
}
