package org.variorum;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.BatchSize;
import org.hibernate.Session;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/// What all repositories do: as Spring Data has it, but many are found by their ids without
/// building a query first; see also [Batches].
class Stored<T, K> extends SimpleJpaRepository<T, K> {

    private final Class<T> type;
    private final EntityManager entities;
    private final BatchSize batch;

    Stored(JpaEntityInformation<T, ?> information, EntityManager entities) {
        super(information, entities);
        this.type = information.getJavaType();
        this.entities = entities;
        this.batch =
                new BatchSize(new Database(entities.getEntityManagerFactory()).idsOfAStatement());
    }

    /// Those that there are, in the order of their ids.
    @Override
    public List<T> findAllById(Iterable<K> ids) {
        var keys = new ArrayList<K>();
        ids.forEach(keys::add);
        if (keys.size() == 1) {
            return findById(keys.getFirst()).stream().toList();
        }
        return entities.unwrap(Session.class).findMultiple(type, keys, batch).stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
