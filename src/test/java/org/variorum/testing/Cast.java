package org.variorum.testing;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Impersonation;
import org.variorum.accounts.NewPerson;
import org.variorum.accounts.Person;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;
import org.variorum.groups.GroupView;
import org.variorum.groups.Groups;
import org.variorum.groups.NewGroup;
import org.variorum.groups.Role;

/// The people of a test. Each call makes a new one, so that tests sharing a database do not meet.
///
/// ```java
/// var tove = cast.person("tove");
/// var group = cast.groupOf(tove);
/// cast.joins(mika, group, Role.MEMBER);
/// cast.as(mika, () -> annotations.annotate(...));
/// ```
@Component
public class Cast {

    /// Long enough for the rule, the same for everybody.
    public static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;
    private final Groups groups;
    private final Impersonation impersonation;

    Cast(Accounts accounts, Groups groups, Impersonation impersonation) {
        this.accounts = accounts;
        this.groups = groups;
        this.impersonation = impersonation;
    }

    /// A person nobody has met yet; the user name is the given one and a random ending.
    public UserId person(String name) {
        return newPerson(name, false).id();
    }

    /// An admin nobody has met yet.
    public UserId admin(String name) {
        return newPerson(name, true).id();
    }

    /// The same with all that is known of them.
    public Person newPerson(String name, boolean admin) {
        var unique = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        return asRoot(() -> accounts.create(new NewPerson(unique, name, PASSWORD, admin)));
    }

    /// A new group that this person owns.
    public GroupId groupOf(UserId owner) {
        return newGroup(owner).id();
    }

    /// The same with all that is known of it.
    public GroupView newGroup(UserId owner) {
        return as(
                owner,
                () ->
                        groups.create(
                                new NewGroup(
                                        "Group " + UUID.randomUUID(), "A test's group", null)));
    }

    /// A new person who is a member of the group, added by its owner.
    public UserId member(String name, GroupId group, UserId owner, Role role) {
        var person = newPerson(name, false);
        as(owner, () -> groups.addMember(group, person.username(), role));
        return person.id();
    }

    /// Does something in this person's name.
    public <T> T as(UserId person, Supplier<T> work) {
        return impersonation.as(person, work);
    }

    /// Does something in this person's name.
    public void as(UserId person, Runnable work) {
        impersonation.as(
                person,
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }

    /// Does something with an admin's rights but no account, as the program does at start.
    public <T> T asRoot(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new TestingAuthenticationToken("root", "none", "ROLE_USER", "ROLE_ADMIN"));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
