package org.variorum.ui.timeline;

import org.springframework.stereotype.Component;
import org.variorum.Plumbing;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Acting;
import org.variorum.annotations.Annotations;
import org.variorum.annotations.Passages;
import org.variorum.annotations.Placements;
import org.variorum.annotations.Tags;
import org.variorum.claims.Claims;
import org.variorum.claims.Evidences;
import org.variorum.claims.Relations;
import org.variorum.discussions.Discussions;
import org.variorum.documents.Documents;
import org.variorum.history.Timelines;

/// What the timeline asks, handed over as one.
@Component
@Plumbing(because = "only hands over services, each of which checks for itself")
record TimelineServices(
        Timelines timelines,
        Accounts accounts,
        Acting acting,
        Documents documents,
        Passages passages,
        Placements placements,
        Annotations annotations,
        Tags tags,
        Claims claims,
        Evidences evidences,
        Relations relations,
        Discussions discussions) {}
