package org.variorum.exchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.FirstAdmin;
import org.variorum.accounts.Impersonation;
import org.variorum.accounts.Person;
import org.variorum.groups.Groups;

/// Makes the demonstration group on a first start on somebody's own machine, where nobody has an
/// account but the admin whom the environment names, and where that admin has no group yet.
///
/// Each act is a revision of its own, signed by who does it, so it cannot be one transaction: the
/// journal lets the next start finish what a crash has left half done.
@Component
@Order(Demonstration.ORDER)
class Demonstration implements ApplicationRunner {

    /// After the first admin has been made.
    static final int ORDER = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final DemonstrationSetting setting;
    private final DemonstrationJournal journal;
    private final DemonstrationPeople people;
    private final DemonstrationTexts texts;
    private final DemonstrationArguments arguments;
    private final FirstAdmin firstAdmin;
    private final Accounts accounts;
    private final Groups groups;
    private final Impersonation impersonation;

    Demonstration(
            DemonstrationSetting setting,
            DemonstrationJournal journal,
            DemonstrationPeople people,
            DemonstrationTexts texts,
            DemonstrationArguments arguments,
            FirstAdmin firstAdmin,
            Accounts accounts,
            Groups groups,
            Impersonation impersonation) {
        this.setting = setting;
        this.journal = journal;
        this.people = people;
        this.texts = texts;
        this.arguments = arguments;
        this.firstAdmin = firstAdmin;
        this.accounts = accounts;
        this.groups = groups;
        this.impersonation = impersonation;
    }

    @Override
    public void run(ApplicationArguments ignored) {
        if (!setting.isWelcome() || journal.isFinished()) {
            return;
        }
        if (!journal.isBegun()) {
            if (!isNothingHere()) {
                return;
            }
            journal.begin();
        }
        play(Script.load());
    }

    /// Makes what the script says and is not there yet.
    void play(Script script) {
        LOG.info("Making the demonstration group: people");
        var cast = people.make(script);
        LOG.info("Making the demonstration group: {} essays", script.documents().size());
        var library = texts.make(script, cast);
        LOG.info(
                "Making the demonstration group: {} annotations, {} claims and what is said of them",
                script.annotations().size(),
                script.claims().size());
        texts.annotate(script, cast, library);
        arguments.make(script, cast, library);
        journal.finish();
        LOG.info(
                "The demonstration group “{}” is ready: sign in with one click as one of its {} people",
                script.group().name(),
                script.people().size());
    }

    private boolean isNothingHere() {
        return firstAdmin.isNobodyHere()
                || firstAdmin.find().filter(this::isAloneWithoutGroups).isPresent();
    }

    private boolean isAloneWithoutGroups(Person admin) {
        return impersonation.as(
                admin.id(), () -> accounts.all().size() == 1 && groups.mine().isEmpty());
    }
}
