package org.variorum.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Limits;
import org.variorum.Refusal;

/// People's accounts: an admin makes, disables and mends them; everybody sees names and minds their
/// own password.
@Service
@Transactional
public class Accounts {

    private static final Pattern USERNAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}");
    private static final int MIN_PASSWORD = 10;

    /// bcrypt reads no further than 72 bytes, and a password whose end does not count would be a
    /// lie.
    private static final int MAX_PASSWORD = 72;

    private static final int MAX_NAME = 80;
    private static final String PASSWORD_LETTERS =
            "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final Acting acting;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(
            AccountRepository accounts,
            PasswordEncoder encoder,
            Acting acting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.acting = acting;
        this.events = events;
        this.clock = clock;
    }

    /// Everybody with an account, by user name.
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public List<Person> all() {
        return accounts.findAllByOrderByUsernameKey().stream().map(Account::toPerson).toList();
    }

    /// The person acting.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Person me() {
        return get(acting.required()).toPerson();
    }

    /// The person of exactly this user name, whatever its case.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Person> byUsername(String username) {
        return accounts.findByUsernameKey(Account.keyOf(username)).map(Account::toPerson);
    }

    /// The people behind these ids, in one query; an unknown id is left out.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<UserId, Person> named(Collection<UserId> ids) {
        return accounts.findAllById(ids.stream().map(UserId::value).distinct().toList()).stream()
                .map(Account::toPerson)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /// Makes an account.
    ///
    /// @throws Refusal `username-shape`, `username-taken` (also in another case), `password-length`
    @PreAuthorize("hasRole('ADMIN')")
    public Person create(NewPerson command) {
        return store(command).toPerson();
    }

    /// Ends a person's access at once, also that of sessions that are open (see [AccountDisabled]);
    /// nothing of theirs is lost.
    ///
    /// @throws Refusal `disable-self`
    @PreAuthorize("hasRole('ADMIN')")
    public void disable(UserId person) {
        if (acting.is(person)) {
            throw Refusal.of("disable-self");
        }
        get(person).disable(clock.instant());
        events.publishEvent(new AccountDisabled(person));
    }

    /// Gives a disabled person access again, with the password they had.
    @PreAuthorize("hasRole('ADMIN')")
    public void enable(UserId person) {
        get(person).enable();
    }

    /// Replaces a person's password by a random one.
    ///
    /// @return the new password; it is told once and stored only as a hash
    @PreAuthorize("hasRole('ADMIN')")
    public String resetPassword(UserId person) {
        var password =
                random.ints(14, 0, PASSWORD_LETTERS.length())
                        .mapToObj(index -> PASSWORD_LETTERS.substring(index, index + 1))
                        .collect(Collectors.joining());
        get(person).setPassword(encode(password));
        return password;
    }

    /// Changes one's own password.
    ///
    /// @throws Refusal `password-wrong` if the present one is not right, `password-length`
    @PreAuthorize("isAuthenticated()")
    public void changePassword(String present, String wanted) {
        var account = get(acting.required());
        if (!encoder.matches(present, account.passwordHash())) {
            throw Refusal.field("present", "password-wrong");
        }
        account.setPassword(encode(checkedPassword(wanted)));
    }

    /// Changes how one's own name is shown.
    @PreAuthorize("isAuthenticated()")
    public Person rename(String displayName) {
        var account = get(acting.required());
        account.rename(Limits.line("displayName", displayName, MAX_NAME));
        return account.toPerson();
    }

    Account store(NewPerson command) {
        var username = command.username().strip();
        if (!USERNAME.matcher(username).matches()) {
            throw Refusal.field("username", "username-shape");
        }
        if (accounts.existsByUsernameKey(Account.keyOf(username))) {
            throw Refusal.field("username", "username-taken", username);
        }
        var displayName = Limits.optionalLine("displayName", command.displayName(), MAX_NAME);
        return accounts.saveAndFlush(
                new Account(
                        username,
                        displayName.isEmpty() ? username : displayName,
                        encode(checkedPassword(command.password())),
                        command.admin(),
                        clock.instant()));
    }

    private static String checkedPassword(String password) {
        if (password.length() < MIN_PASSWORD
                || password.getBytes(StandardCharsets.UTF_8).length > MAX_PASSWORD) {
            throw Refusal.field("password", "password-length", MIN_PASSWORD, MAX_PASSWORD);
        }
        return password;
    }

    private String encode(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    private Account get(UserId person) {
        return accounts.findById(person.value()).orElseThrow(() -> Refusal.of("no-such-person"));
    }
}
