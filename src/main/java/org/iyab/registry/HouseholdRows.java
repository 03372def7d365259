package org.iyab.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface HouseholdRows extends JpaRepository<Household, UUID> {

    @EntityGraph(attributePaths = "members")
    List<Household> findWithMembersByIdIn(Collection<UUID> ids);

    @Query("select h from Household h join h.members m where m.id = :person")
    Optional<Household> ofPerson(UUID person);
}
