package org.variorum.exchange;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.FirstAdmin;
import org.variorum.accounts.Impersonation;
import org.variorum.accounts.NewPerson;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.groups.Groups;
import org.variorum.groups.NewGroup;
import org.variorum.groups.Role;

/// Makes the demonstration's accounts, with passwords that nobody knows, and its group.
@Component
class DemonstrationPeople {

    private static final int PASSWORD_BYTES = 32;

    private final Accounts accounts;
    private final FirstAdmin firstAdmin;
    private final Groups groups;
    private final Impersonation impersonation;
    private final DemonstrationJournal journal;
    private final SecureRandom random = new SecureRandom();

    DemonstrationPeople(
            Accounts accounts,
            FirstAdmin firstAdmin,
            Groups groups,
            Impersonation impersonation,
            DemonstrationJournal journal) {
        this.accounts = accounts;
        this.firstAdmin = firstAdmin;
        this.groups = groups;
        this.impersonation = impersonation;
        this.journal = journal;
    }

    DemonstrationCast make(Script script) {
        Map<String, UserId> people = new LinkedHashMap<>();
        script.people().stream()
                // An admin first: where nobody is here, they let the others in.
                .sorted(Comparator.comparing(Script.Reader::admin).reversed())
                .forEach(
                        reader ->
                                people.put(
                                        reader.username(),
                                        account(reader, script.people().indexOf(reader))));
        var founder =
                script.people().stream()
                        .filter(reader -> reader.role().equals("owner"))
                        .findFirst()
                        .orElseThrow()
                        .username();
        var group = new GroupId(foundedBy(people, founder, script.group()));
        var cast = new DemonstrationCast(people, founder, group, impersonation, journal);
        for (var reader : script.people()) {
            if (!reader.username().equals(founder)) {
                join(cast, reader);
            }
        }
        return cast;
    }

    private UserId account(Script.Reader reader, int place) {
        var made =
                journal.once(
                        "person " + reader.username(),
                        () -> {
                            var person = newAccount(reader);
                            journal.enter(
                                    person.id(), reader.admin() ? "admin" : reader.role(), place);
                            return person.id().value();
                        });
        return new UserId(made);
    }

    private Person newAccount(Script.Reader reader) {
        var admin = firstAdmin.find();
        if (admin.isEmpty()) {
            return firstAdmin.make(reader.username(), reader.displayName(), password());
        }
        Supplier<Person> creation =
                () ->
                        accounts.create(
                                new NewPerson(
                                        freeName(reader.username()),
                                        reader.displayName(),
                                        password(),
                                        reader.admin()));
        return impersonation.as(admin.get().id(), creation);
    }

    /// The name of the script, unless the admin of the environment has it.
    private String freeName(String wanted) {
        return accounts.byUsername(wanted).isEmpty() ? wanted : wanted + ".demo";
    }

    private UUID foundedBy(Map<String, UserId> people, String founder, Script.Circle circle) {
        var owner = Objects.requireNonNull(people.get(founder));
        return impersonation.as(
                owner,
                () ->
                        journal.once(
                                "group",
                                () ->
                                        groups.create(
                                                        new NewGroup(
                                                                circle.name(),
                                                                circle.description(),
                                                                circle.slug()))
                                                .id()
                                                .value()));
    }

    private void join(DemonstrationCast cast, Script.Reader reader) {
        cast.does(
                "member " + reader.username(),
                cast.founder(),
                () -> {
                    var id = Objects.requireNonNull(cast.people().get(reader.username()));
                    var person = Objects.requireNonNull(accounts.named(List.of(id)).get(id));
                    groups.addMember(
                            cast.group(),
                            person.username(),
                            Role.valueOf(reader.role().toUpperCase(Locale.ROOT)));
                });
    }

    private String password() {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
