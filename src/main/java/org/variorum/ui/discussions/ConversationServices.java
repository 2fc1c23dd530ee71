package org.variorum.ui.discussions;

import org.springframework.stereotype.Component;
import org.variorum.Plumbing;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Acting;
import org.variorum.annotations.Passages;
import org.variorum.discussions.Discussions;
import org.variorum.documents.Documents;

/// What a [DiscussionPanel] asks, handed over as one.
@Component
@Plumbing(because = "only hands over services, each of which checks for itself")
public record ConversationServices(
        Discussions discussions,
        Accounts accounts,
        Acting acting,
        Passages passages,
        Documents documents) {}
