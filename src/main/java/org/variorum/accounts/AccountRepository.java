package org.variorum.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRepository extends JpaRepository<Account, UUID> {

    Optional<Account> findByUsernameKey(String usernameKey);

    boolean existsByUsernameKey(String usernameKey);

    boolean existsByIdAndDisabledAtIsNull(UUID id);

    List<Account> findAllByOrderByUsernameKey();

    List<Account> findByAdminTrueAndDisabledAtIsNullOrderByCreatedAtAsc();
}
