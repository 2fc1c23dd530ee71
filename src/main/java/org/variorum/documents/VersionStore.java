package org.variorum.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.accounts.Acting;

/// Writes versions with all their parts, and reads the parts.
@Component
class VersionStore {

    /// In UTF-16 units, two bytes each at most.
    private static final long MOST_AT_HAND = 16L << 20;

    /// The texts that were last used: a version never changes, and each annotation needs its text.
    private final Cache<VersionId, String> atHand =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_AT_HAND)
                    .weigher((VersionId version, String text) -> text.length())
                    .build();

    private final VersionRepository versions;
    private final TextRepository texts;
    private final EntityManager entities;
    private final Acting acting;
    private final Clock clock;

    VersionStore(
            VersionRepository versions,
            TextRepository texts,
            EntityManager entities,
            Acting acting,
            Clock clock) {
        this.versions = versions;
        this.texts = texts;
        this.entities = entities;
        this.acting = acting;
        this.clock = clock;
    }

    /// Stores the first version of a document.
    DocumentVersion first(Document document, Upload upload) {
        var blocks = ParagraphNames.fresh(upload.imported().structure().blocks());
        return store(document, 1, upload, blocks);
    }

    /// Stores the version that follows.
    ///
    /// @throws Refusal `newer-version` if somebody else has just stored one
    DocumentVersion next(DocumentVersion before, Upload upload) {
        var imported = upload.imported();
        var blocks =
                ParagraphNames.kept(
                        text(before.id()),
                        blocks(before.id()),
                        imported.text(),
                        imported.structure().blocks());
        return store(before.document(), before.number() + 1, upload, blocks);
    }

    /// Whether this would be the same version again: its bytes or its text are the same.
    boolean isSame(DocumentVersion version, Upload upload) {
        return version.isMadeOf(upload.sha256())
                || text(version.id()).equals(upload.imported().text());
    }

    String text(VersionId version) {
        return atHand.get(version, absent -> texts.text(absent.value()).orElseThrow());
    }

    byte[] original(VersionId version) {
        return texts.original(version.value()).orElseThrow();
    }

    List<Block> blocks(VersionId version) {
        return texts.blocks(version.value()).stream().map(BlockRow::toBlock).toList();
    }

    List<Inline> inlines(VersionId version) {
        return texts.inlines(version.value()).stream().map(InlineRow::toInline).toList();
    }

    /// The numbers of the paragraphs in which these spots lie; a spot in none is left out.
    Map<Spot, Integer> paragraphs(Collection<Spot> spots) {
        if (spots.isEmpty()) {
            return Map.of();
        }
        var versionIds = spots.stream().map(spot -> spot.version().value()).collect(toSet());
        var last = spots.stream().mapToInt(Spot::offset).max().orElseThrow();
        var counted =
                texts.counted(versionIds, BlockKind.NUMBERED, last).stream()
                        .collect(groupingBy(CountedRow::version));
        var numbers = new HashMap<Spot, Integer>();
        for (var spot : spots) {
            var blocks = counted.getOrDefault(spot.version().value(), List.of());
            var number = CountedRow.numberAt(spot.offset(), blocks);
            if (number > 0) {
                numbers.put(spot, number);
            }
        }
        return numbers;
    }

    private DocumentVersion store(
            Document document, int number, Upload upload, List<Block> blocks) {
        var version =
                new DocumentVersion(
                        document,
                        number,
                        upload,
                        Digest.of(upload.original()),
                        acting.required(),
                        clock.instant());
        try {
            versions.saveAndFlush(version);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException another) {
            // The unique number is taken, or about to be: the other publisher was first.
            throw Refusal.of("newer-version", number);
        }
        storeParts(version.key(), upload, blocks);
        return version;
    }

    private void storeParts(UUID version, Upload upload, List<Block> blocks) {
        var imported = upload.imported();
        entities.persist(new StoredText(version, imported.text(), upload.original()));
        for (var index = 0; index < blocks.size(); index++) {
            var block = blocks.get(index);
            var name = Objects.requireNonNull(block.paragraph());
            entities.persist(new StoredBlock(version, index, block, name));
        }
        var inlines = imported.structure().inlines();
        for (var index = 0; index < inlines.size(); index++) {
            entities.persist(new StoredInline(version, index, inlines.get(index)));
        }
    }
}
