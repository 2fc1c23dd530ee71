package org.variorum.ui.placing;

import org.springframework.stereotype.Component;
import org.variorum.accounts.Accounts;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.Placements;
import org.variorum.claims.Claims;
import org.variorum.claims.Evidences;
import org.variorum.discussions.Discussions;
import org.variorum.documents.Documents;
import org.variorum.groups.Groups;
import org.variorum.realtime.News;

/// The services that deciding on places works with.
@Component
record PlacingServices(
        Groups groups,
        Accounts accounts,
        Documents documents,
        Annotations annotations,
        Placements placements,
        Claims claims,
        Evidences evidences,
        Discussions discussions,
        News news) {}
