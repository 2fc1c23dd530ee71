package org.variorum.history;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.variorum.accounts.UserId;

/// A line of a group's timeline. Written beside the change it records, never changed, never
/// deleted.
@Entity
@Table(name = "timeline")
@Immutable
class TimelineRow {

    private static final int MAX_SUMMARY = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "timeline_numbers")
    @SequenceGenerator(
            name = "timeline_numbers",
            sequenceName = "timeline_numbers",
            allocationSize = 20)
    private long id;

    private long revision;
    private Instant madeAt;
    private @Nullable UUID actor;
    private UUID groupId;
    private @Nullable UUID documentId;

    @Enumerated(EnumType.STRING)
    private Change.Kind kind;

    private UUID subject;

    @Enumerated(EnumType.STRING)
    private Change.Verb verb;

    private String summary;
    private @Nullable UUID privateTo;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected TimelineRow() {}

    @SuppressWarnings("NullAway.Init")
    TimelineRow(Revision revision, Change change) {
        this.revision = revision.id();
        this.madeAt = revision.madeAt();
        var person = revision.actor();
        this.actor = person == null ? null : person.value();
        this.groupId = change.group();
        this.documentId = change.document();
        this.kind = change.kind();
        this.subject = change.subject();
        this.verb = change.verb();
        this.summary = shortened(change.summary());
        var reader = change.privateTo();
        this.privateTo = reader == null ? null : reader.value();
        this.reason = change.reason();
    }

    /// Cuts at a code point, so that no half of a surrogate pair is stored.
    private static String shortened(String summary) {
        var line = summary.strip().replaceAll("\\s+", " ");
        if (line.length() <= MAX_SUMMARY) {
            return line;
        }
        var end = MAX_SUMMARY - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    TimelineEntry toEntry() {
        return new TimelineEntry(
                id,
                revision,
                madeAt,
                actor == null ? null : new UserId(actor),
                groupId,
                documentId,
                kind,
                subject,
                verb,
                summary,
                privateTo == null ? null : new UserId(privateTo),
                reason);
    }
}
