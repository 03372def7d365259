package org.iyab.transport;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StoredMovements extends JpaRepository<Movement, UUID> {

    boolean existsByCode(String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Movement m where m.id = :id")
    Optional<Movement> lock(UUID id);

    /** Keeps the movement as it is while people board it side by side. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select m from Movement m where m.id = :id")
    Optional<Movement> hold(UUID id);
}
