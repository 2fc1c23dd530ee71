package org.variorum.ui.library;

import java.util.List;
import org.springframework.stereotype.Component;
import org.variorum.accounts.Accounts;
import org.variorum.annotations.Annotations;
import org.variorum.claims.Evidences;
import org.variorum.discussions.Discussions;
import org.variorum.documents.Documents;
import org.variorum.exchange.Importers;
import org.variorum.groups.GroupId;
import org.variorum.history.Timelines;
import org.variorum.realtime.News;
import org.variorum.ui.versions.VersionServices;

/// The services that the library works with, and its rows, read in a number of queries that does
/// not grow with the documents.
@Component
record Shelf(
        Documents documents,
        Annotations annotations,
        Evidences evidences,
        Discussions discussions,
        Timelines timelines,
        Importers importers,
        Accounts accounts,
        VersionServices versions,
        News news) {

    List<DocumentRow> rows(GroupId group) {
        var annotated = annotations.countByDocument(group);
        var evidence = evidences.countByDocument(group);
        var open = discussions.openByDocument(group);
        var waiting = versions.placements().awaiting(group);
        var activity = timelines.lastActivity(group.value());
        return documents.library(group).stream()
                .map(
                        document ->
                                new DocumentRow(
                                        document,
                                        annotated.getOrDefault(document.id(), 0L)
                                                + evidence.getOrDefault(document.id(), 0L),
                                        open.getOrDefault(document.id(), 0L),
                                        waiting.getOrDefault(document.id(), 0L),
                                        activity.getOrDefault(
                                                document.id().value(), document.createdAt())))
                .toList();
    }
}
