package org.variorum.ui.groups;

import org.springframework.stereotype.Component;
import org.variorum.accounts.Accounts;
import org.variorum.annotations.Tags;
import org.variorum.claims.Claims;
import org.variorum.groups.GroupId;
import org.variorum.realtime.News;

/// The services that the screen of the vocabulary works with.
@Component
record TagServices(Tags tags, Claims claims, Accounts accounts, News news) {

    Vocabulary vocabulary(GroupId group) {
        return Vocabulary.of(tags.vocabulary(group), claims.tagUses(group));
    }
}
