package org.variorum.accounts;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Plumbing;
import org.variorum.Refusal;

/// Brings the first admin into an installation that has none: named by the operator's environment,
/// or by a link that is told once in the log.
@Component
@Plumbing(
        because =
                "works only while there is no admin, for the operator or the holder of the secret")
@Transactional
public class FirstAdmin {

    private final Accounts accounts;
    private final AccountRepository repository;
    private final SetupLinkRepository links;
    private final AdminCandidates candidates;
    private final Clock clock;

    FirstAdmin(
            Accounts accounts,
            AccountRepository repository,
            SetupLinkRepository links,
            AdminCandidates candidates,
            Clock clock) {
        this.accounts = accounts;
        this.repository = repository;
        this.links = links;
        this.candidates = candidates;
        this.clock = clock;
    }

    /// Whether nobody has an account yet.
    @Transactional(readOnly = true)
    public boolean isNobodyHere() {
        return repository.count() == 0;
    }

    /// The admin of longest standing who can look after the installation, or empty while there is
    /// none.
    @Transactional(readOnly = true)
    public Optional<Person> find() {
        return repository.findByAdminTrueAndDisabledAtIsNullOrderByCreatedAtAsc().stream()
                .filter(account -> candidates.counts(account.id()))
                .findFirst()
                .map(Account::toPerson);
    }

    /// Makes the first admin.
    ///
    /// @throws Refusal `admin-exists` if there is one, or what [Accounts#create] refuses
    public Person make(String username, String displayName, String password) {
        if (find().isPresent()) {
            throw Refusal.of("admin-exists");
        }
        return accounts.store(new NewPerson(username, displayName, password, true)).toPerson();
    }

    /// Makes a new secret for the setup link; earlier unused ones are void.
    ///
    /// @return the secret, stored only as a hash
    public String newSecret() {
        var secret = Secrets.random(24);
        links.deleteByUsedAtIsNull();
        links.save(new SetupLink(Secrets.hash(secret), clock.instant()));
        return secret;
    }

    /// Whether this secret may still make the first admin.
    @Transactional(readOnly = true)
    public boolean opens(String secret) {
        return find().isEmpty()
                && links.findBySecretHashAndUsedAtIsNull(Secrets.hash(secret)).isPresent();
    }

    /// Makes the first admin with the secret of the link, which is used up by it.
    ///
    /// @throws Refusal `setup-link-void` if the secret is unknown or used, or what [#make] refuses
    public Person makeBy(String secret, String username, String displayName, String password) {
        var link =
                links.findBySecretHashAndUsedAtIsNull(Secrets.hash(secret))
                        .orElseThrow(() -> Refusal.of("setup-link-void"));
        var admin = make(username, displayName, password);
        link.use(clock.instant());
        return admin;
    }
}
