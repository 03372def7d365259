package org.iyab.crisis;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CrisisRepository extends JpaRepository<Crisis, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select crisis from Crisis crisis where crisis.code = :code")
    Optional<Crisis> locked(String code);
}
