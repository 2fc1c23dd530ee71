package org.variorum.claims;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.annotations.TagId;
import org.variorum.history.Histories;
import org.variorum.history.PastState;
import org.variorum.history.PastState.FieldChange;

/// Past states of claims and of their evidence, as readers see them.
@Component
class ClaimPast {

    private static final String TAGS = "tags";

    private final Histories histories;
    private final ClaimViews views;

    ClaimPast(Histories histories, ClaimViews views) {
        this.histories = histories;
        this.views = views;
    }

    /// The states in a reader's words; tags by the names that they have today, asked for at once.
    List<PastState> of(ClaimId claim) {
        var states = histories.of(Claim.class, claim.value(), ClaimPast::fields);
        var names = namesIn(states);
        return states.stream().map(state -> named(state, names)).toList();
    }

    /// The states of a piece of evidence; its quote never changes and is told once, at the start.
    List<PastState> of(EvidenceId evidence, String quote) {
        return histories.of(Evidence.class, evidence.value(), piece -> fields(piece, quote));
    }

    /// The claim as it stood after this revision.
    ///
    /// @throws Refusal `no-such-revision`
    Claim at(ClaimId claim, long revision) {
        return at(Claim.class, claim.value(), revision);
    }

    /// The evidence as it stood after this revision.
    ///
    /// @throws Refusal `no-such-revision`
    Evidence at(EvidenceId evidence, long revision) {
        return at(Evidence.class, evidence.value(), revision);
    }

    private <T> T at(Class<T> type, UUID id, long revision) {
        if (revision < 1) {
            throw Refusal.of("no-such-revision");
        }
        return histories.at(type, id, revision).orElseThrow(() -> Refusal.of("no-such-revision"));
    }

    private static Map<String, @Nullable String> fields(Claim claim) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("statement", claim.statement());
        fields.put("state", claim.state().name());
        fields.put(TAGS, keys(claim.tags()));
        fields.put("withdrawn", claim.isWithdrawn() ? "true" : null);
        return fields;
    }

    private static Map<String, @Nullable String> fields(Evidence piece, String quote) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("role", piece.role().name());
        fields.put("withdrawn", piece.isWithdrawn() ? "true" : null);
        fields.put("quote", quote);
        return fields;
    }

    private static @Nullable String keys(Set<TagId> tags) {
        return tags.isEmpty()
                ? null
                : tags.stream()
                        .map(tag -> tag.value().toString())
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    private Map<String, String> namesIn(List<PastState> states) {
        var ids =
                states.stream()
                        .flatMap(state -> state.changes().stream())
                        .filter(change -> change.field().equals(TAGS))
                        .flatMap(change -> Stream.of(change.before(), change.after()))
                        .filter(Objects::nonNull)
                        .flatMap(keys -> Arrays.stream(keys.split(" ")))
                        .map(key -> new TagId(UUID.fromString(key)))
                        .collect(Collectors.toSet());
        return views.names(ids).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                name -> name.getKey().value().toString(), Map.Entry::getValue));
    }

    private static PastState named(PastState state, Map<String, String> names) {
        return new PastState(
                state.revision(),
                state.at(),
                state.actor(),
                state.reason(),
                state.first(),
                state.changes().stream()
                        .map(
                                change ->
                                        change.field().equals(TAGS)
                                                ? new FieldChange(
                                                        TAGS,
                                                        named(change.before(), names),
                                                        named(change.after(), names))
                                                : change)
                        .toList());
    }

    private static @Nullable String named(@Nullable String keys, Map<String, String> names) {
        return keys == null
                ? null
                : Arrays.stream(keys.split(" "))
                        .map(key -> names.getOrDefault(key, "?"))
                        .sorted(
                                Comparator.comparing(
                                                (String name) -> name,
                                                String.CASE_INSENSITIVE_ORDER)
                                        .thenComparing(Comparator.naturalOrder()))
                        .collect(Collectors.joining(", "));
    }
}
