package org.variorum.ui.versions;

import org.springframework.stereotype.Component;
import org.variorum.accounts.Accounts;
import org.variorum.annotations.Passages;
import org.variorum.annotations.Placements;
import org.variorum.claims.ClaimImpacts;
import org.variorum.claims.Claims;
import org.variorum.discussions.DiscussionImpacts;
import org.variorum.documents.Documents;
import org.variorum.exchange.Importers;
import org.variorum.groups.Groups;
import org.variorum.realtime.News;

/// The services that the screens about versions share.
@Component
public record VersionServices(
        Groups groups,
        Accounts accounts,
        Documents documents,
        Passages passages,
        Placements placements,
        Claims claims,
        ClaimImpacts claimImpacts,
        DiscussionImpacts discussionImpacts,
        Importers importers,
        News news) {}
