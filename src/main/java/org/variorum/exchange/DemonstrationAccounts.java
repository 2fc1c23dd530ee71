package org.variorum.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.variorum.Plumbing;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Impersonation;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;

/// The accounts of the demonstration, which anybody at this machine may use without a password as
/// long as they are offered.
@Component
@Plumbing(because = "tells who is not signed in yet of accounts that are theirs to use")
public class DemonstrationAccounts {

    /// The address that a form with a `username` is posted to, relative to the sign-in page.
    public static final String SIGN_IN = "demonstration/sign-in";

    private final DemonstrationSetting setting;
    private final DemonstrationJournal journal;
    private final Accounts accounts;
    private final Impersonation impersonation;
    private final Sentences sentences;

    DemonstrationAccounts(
            DemonstrationSetting setting,
            DemonstrationJournal journal,
            Accounts accounts,
            Impersonation impersonation,
            Sentences sentences) {
        this.setting = setting;
        this.journal = journal;
        this.accounts = accounts;
        this.impersonation = impersonation;
        this.sentences = sentences;
    }

    /// One account on the sign-in page.
    ///
    /// @param roleSentence what its owner may do, in a few words
    public record Offer(String username, String displayName, String roleSentence) {}

    /// Whether the demonstration is there and this is a place for it: not in production, bound to
    /// loopback only, and not switched off by `variorum.demonstration=false`.
    public boolean offered() {
        return setting.isWelcome() && journal.isFinished();
    }

    /// The accounts in the order in which to show them, without disabled ones; none while they are
    /// not offered.
    public List<Offer> people() {
        return offered() ? enabled().toList() : List.of();
    }

    /// Whether this is one of the accounts, and offered.
    boolean has(UserId person) {
        return offered()
                && journal.players().stream().anyMatch(each -> each.account().equals(person));
    }

    private Stream<Offer> enabled() {
        var players = journal.players();
        if (players.isEmpty()) {
            return Stream.empty();
        }
        var ids = players.stream().map(DemonstrationJournal.Player::account).toList();
        var people = impersonation.as(ids.getFirst(), () -> accounts.named(ids));
        return players.stream()
                .flatMap(
                        player ->
                                Optional.ofNullable(people.get(player.account()))
                                        .filter(person -> !person.disabled())
                                        .map(person -> offer(person, player.part()))
                                        .stream());
    }

    private Offer offer(Person person, String part) {
        return new Offer(
                person.username(), person.displayName(), sentences.get("demonstration." + part));
    }
}
