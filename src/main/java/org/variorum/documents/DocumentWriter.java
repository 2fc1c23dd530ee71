package org.variorum.documents;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.variorum.Refusal;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Acting;
import org.variorum.groups.GroupId;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.Histories;
import org.variorum.history.Timelines;

/// Writes documents, each change with its line in the timeline, for [Documents], which has checked
/// the rights and begun the transaction.
@Component
class DocumentWriter {

    private final DocumentRepository documents;
    private final VersionRepository versions;
    private final VersionStore store;
    private final Accounts accounts;
    private final Acting acting;
    private final Histories histories;
    private final Timelines timelines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentWriter(
            DocumentRepository documents,
            VersionRepository versions,
            VersionStore store,
            Accounts accounts,
            Acting acting,
            Histories histories,
            Timelines timelines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.versions = versions;
        this.store = store;
        this.accounts = accounts;
        this.acting = acting;
        this.histories = histories;
        this.timelines = timelines;
        this.events = events;
        this.clock = clock;
    }

    DocumentView add(GroupId group, Details details, Upload upload) {
        var document =
                documents.save(
                        new Document(group, details.checked(), acting.required(), clock.instant()));
        var version = store.first(document, upload);
        events.publishEvent(new VersionPublished(group, document.id(), version.id(), 1));
        record(document, Change.Verb.MADE);
        return document.toView(version.id(), 1);
    }

    VersionView publish(DocumentId document, int seenVersion, Upload upload) {
        var stored = documents.hold(document.value()).orElseThrow();
        if (stored.isWithdrawn()) {
            throw Refusal.of("document-withdrawn", stored.title());
        }
        var current = versions.current(document.value());
        if (store.isSame(current, upload)) {
            throw Refusal.of("same-version", current.number());
        }
        if (current.number() != seenVersion) {
            throw Refusal.of("newer-version", current.number());
        }
        var version = store.next(current, upload);
        events.publishEvent(
                new VersionPublished(stored.group(), document, version.id(), version.number()));
        record(stored, Change.Kind.VERSION, version.key(), Change.Verb.MADE);
        return version.toView(true);
    }

    /// @param checked details that are within their limits
    Edited<DocumentView> describe(DocumentId document, Details checked, long lock) {
        var row = row(document);
        var by = row.document().withdrawnBy();
        if (by != null) {
            throw Refusal.of(
                    "document-withdrawn-by",
                    Objects.requireNonNull(accounts.named(Set.of(by)).get(by)).displayName());
        }
        if (row.document().lock() != lock) {
            return new Edited.Conflict<>(row.toView());
        }
        row.document().describe(checked);
        record(row.document(), Change.Verb.CHANGED);
        return new Edited.Saved<>(row.toView());
    }

    void withdraw(DocumentId document) {
        var stored = row(document).document();
        if (!stored.isWithdrawn()) {
            stored.withdraw(acting.required(), clock.instant());
            record(stored, Change.Verb.WITHDRAWN);
        }
    }

    void restore(DocumentId document) {
        var stored = row(document).document();
        if (stored.isWithdrawn()) {
            stored.restore();
            record(stored, Change.Verb.RESTORED);
        }
    }

    DocumentView restoreTo(DocumentId document, long revision) {
        var row = row(document);
        var past =
                Optional.of(revision)
                        .filter(number -> number > 0)
                        .flatMap(number -> histories.at(Document.class, document.value(), number))
                        .orElseThrow(() -> Refusal.of("no-such-revision"));
        row.document().describe(past.details());
        record(row.document(), Change.Verb.CHANGED);
        return row.toView();
    }

    private DocumentRow row(DocumentId document) {
        return documents.row(document.value()).orElseThrow();
    }

    private void record(Document document, Change.Verb verb) {
        record(document, Change.Kind.DOCUMENT, document.key(), verb);
    }

    private void record(Document document, Change.Kind kind, UUID subject, Change.Verb verb) {
        timelines.record(
                Change.shared(
                        document.group().value(),
                        document.key(),
                        kind,
                        subject,
                        verb,
                        document.title()));
    }
}
