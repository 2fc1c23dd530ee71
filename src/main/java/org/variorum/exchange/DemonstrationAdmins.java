package org.variorum.exchange;

import org.springframework.stereotype.Component;
import org.variorum.Plumbing;
import org.variorum.accounts.AdminCandidates;
import org.variorum.accounts.UserId;

/// Where the demonstration is not welcome nobody can sign in as its admin, so a database that was
/// tried out first still gets an admin of its own in production.
@Component
@Plumbing(because = "asked at start and by the setup link, about accounts alone")
class DemonstrationAdmins implements AdminCandidates {

    private final DemonstrationSetting setting;
    private final DemonstrationJournal journal;

    DemonstrationAdmins(DemonstrationSetting setting, DemonstrationJournal journal) {
        this.setting = setting;
        this.journal = journal;
    }

    @Override
    public boolean counts(UserId admin) {
        return setting.isWelcome()
                || journal.players().stream().noneMatch(player -> player.account().equals(admin));
    }
}
