package org.variorum.ui.reading;

import org.springframework.stereotype.Component;
import org.variorum.accounts.Accounts;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.Passages;
import org.variorum.annotations.Placements;
import org.variorum.annotations.Tags;
import org.variorum.claims.Claims;
import org.variorum.claims.Evidences;
import org.variorum.discussions.Discussions;
import org.variorum.documents.Documents;
import org.variorum.groups.Groups;
import org.variorum.realtime.News;
import org.variorum.realtime.Presence;
import org.variorum.ui.components.Connections;
import org.variorum.ui.versions.VersionServices;

/// The services that the parts of the desk share. The reading screen is where five features meet.
@Component
record DeskServices(
        Groups groups,
        Accounts accounts,
        Documents documents,
        Passages passages,
        Placements placements,
        Annotations annotations,
        Tags tags,
        Claims claims,
        Evidences evidences,
        Discussions discussions,
        Marks marks,
        VersionServices versions,
        OnceForAll shared,
        News news,
        Presence presence,
        Connections connections) {}
