package org.variorum.exchange.webannotation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.variorum.exchange.webannotation.Listing.Sum;

/// Keeps at hand what was counted in a document for as long as nothing changes there: to count a
/// hundred thousand annotations takes longer than to write a page of them, and who reads page after
/// page asks for each.
///
/// A change counts from when it is recorded until its transaction is over. What is counted
/// meanwhile may be of before or after it, and is not kept.
@Component
class Sums {

    private static final int DOCUMENTS = 100;
    private static final int POSITIONS = 1_000;

    private final Cache<UUID, Map<UUID, TreeMap<Long, Sum>>> known =
            Caffeine.newBuilder().maximumSize(DOCUMENTS).build();
    private final Map<UUID, Integer> changing = new HashMap<>();
    private long changes;

    /// How sums are counted in a document, for a reader.
    interface Counting {

        /// All that is before a position and behind it.
        Sum around(long position);

        /// How many are behind one position, up to and with another.
        long between(long after, long upTo);
    }

    /// The sum around this position, with as little counting as what is at hand allows.
    Sum around(UUID document, UUID reader, long position, Counting counting) {
        long begun;
        Map.Entry<Long, Sum> near;
        synchronized (this) {
            begun = changes;
            near = nearest(document, reader, position);
        }
        if (near != null && near.getKey() == position) {
            return near.getValue();
        }
        var sum =
                near == null
                        ? counting.around(position)
                        : near.getValue().moved(counting.between(near.getKey(), position));
        if (keep(document, reader, position, sum, begun) || near == null) {
            return sum;
        }
        return counting.around(position);
    }

    private Map.@Nullable Entry<Long, Sum> nearest(UUID document, UUID reader, long position) {
        var ofDocument = changing.containsKey(document) ? null : known.getIfPresent(document);
        var ofReader = ofDocument == null ? null : ofDocument.get(reader);
        return ofReader == null ? null : ofReader.floorEntry(position);
    }

    private synchronized boolean keep(
            UUID document, UUID reader, long position, Sum sum, long begun) {
        if (changes != begun || changing.containsKey(document)) {
            return false;
        }
        var ofReader =
                known.get(document, _ -> new HashMap<>())
                        .computeIfAbsent(reader, _ -> new TreeMap<>());
        if (ofReader.size() == POSITIONS) {
            ofReader.clear();
        }
        ofReader.put(position, sum);
        return true;
    }

    /// Something changes in this document, in the transaction that runs.
    synchronized void changes(UUID document) {
        changing.merge(document, 1, Integer::sum);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        changed(document);
                    }
                });
    }

    private synchronized void changed(UUID document) {
        changing.computeIfPresent(document, (_, count) -> count == 1 ? null : count - 1);
        changes++;
        known.invalidate(document);
    }
}
