package org.variorum.groups;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.variorum.Limits;
import org.variorum.Refusal;
import org.variorum.accounts.Accounts;
import org.variorum.accounts.Acting;
import org.variorum.accounts.UserId;
import org.variorum.history.Change;
import org.variorum.history.Edited;
import org.variorum.history.Timelines;

/// Reading groups: founding, describing, and the members with their roles.
@Service
@Transactional
public class Groups {

    private static final int MAX_NAME = 80;
    private static final int MAX_DESCRIPTION = 500;
    private static final int MAX_SLUG = 60;

    private final GroupRepository groups;
    private final MembershipRepository memberships;
    private final Accounts accounts;
    private final Acting acting;
    private final Timelines timelines;
    private final Clock clock;

    Groups(
            GroupRepository groups,
            MembershipRepository memberships,
            Accounts accounts,
            Acting acting,
            Timelines timelines,
            Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.accounts = accounts;
        this.acting = acting;
        this.timelines = timelines;
        this.clock = clock;
    }

    /// The groups of the person acting, by name.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<GroupView> mine() {
        return memberships.ofPerson(acting.required().value()).stream()
                .map(mine -> mine.group().toView(mine.role(), mine.members()))
                .toList();
    }

    /// The group of this slug, if the person acting is a member; for others it does not exist.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<GroupView> bySlug(String slug) {
        return groups.findBySlug(slug.toLowerCase(Locale.ROOT)).flatMap(this::seenByMe);
    }

    /// One group.
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public GroupView get(GroupId group) {
        return groups.findById(group.value()).flatMap(this::seenByMe).orElseThrow();
    }

    /// Founds a group with the person acting as its owner.
    ///
    /// @throws Refusal `slug-taken` if a slug was asked for that another group has
    @PreAuthorize("isAuthenticated()")
    public GroupView create(NewGroup command) {
        var name = Limits.line("name", command.name(), MAX_NAME);
        var description = Limits.text("description", command.description(), MAX_DESCRIPTION);
        var group =
                groups.save(
                        new ReadingGroup(
                                slugFor(command, name), name, description, clock.instant()));
        memberships.save(new Membership(group, acting.required(), Role.OWNER, clock.instant()));
        record(group, Change.Kind.GROUP, group.key(), Change.Verb.MADE, name);
        return group.toView(Role.OWNER, 1);
    }

    /// Changes a group's name and description; its slug stays, so that addresses do.
    @PreAuthorize("@memberships.owns(#group)")
    public Edited<GroupView> describe(GroupId group, String name, String description, long lock) {
        var stored = groups.findById(group.value()).orElseThrow();
        if (stored.lock() != lock) {
            return new Edited.Conflict<>(seenByMe(stored).orElseThrow());
        }
        stored.describe(
                Limits.line("name", name, MAX_NAME),
                Limits.text("description", description, MAX_DESCRIPTION));
        record(stored, Change.Kind.GROUP, stored.key(), Change.Verb.CHANGED, stored.name());
        return new Edited.Saved<>(seenByMe(stored).orElseThrow());
    }

    /// The members, owners first, then by role and name.
    @PreAuthorize("@memberships.reads(#group)")
    @Transactional(readOnly = true)
    public List<MemberView> members(GroupId group) {
        var rows = memberships.ofGroup(group.value());
        var people = accounts.named(rows.stream().map(Membership::person).toList());
        return rows.stream()
                .map(
                        row ->
                                new MemberView(
                                        java.util.Objects.requireNonNull(people.get(row.person())),
                                        row.role(),
                                        row.since()))
                .sorted(
                        Comparator.comparing(MemberView::role)
                                .reversed()
                                .thenComparing(
                                        member -> member.person().displayName(),
                                        String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// Adds a person by user name, whatever its case.
    ///
    /// @throws Refusal `blank`, `no-such-user`, `already-member` of the user name
    @PreAuthorize("@memberships.owns(#group)")
    public void addMember(GroupId group, String username, Role role) {
        if (username.isBlank()) {
            throw Refusal.field("username", "blank");
        }
        var stored = groups.findById(group.value()).orElseThrow();
        var person =
                accounts.byUsername(username)
                        .filter(found -> !found.disabled())
                        .orElseThrow(
                                () -> Refusal.field("username", "no-such-user", username.strip()));
        var known = memberships.find(group.value(), person.id().value());
        if (known.filter(Membership::isCurrent).isPresent()) {
            throw Refusal.field("username", "already-member", person.displayName());
        }
        known.ifPresentOrElse(
                membership -> membership.begin(role, clock.instant()),
                () -> memberships.save(new Membership(stored, person.id(), role, clock.instant())));
        record(
                stored,
                Change.Kind.MEMBER,
                person.id().value(),
                Change.Verb.MADE,
                person.displayName());
    }

    /// Gives a member another role.
    ///
    /// @throws Refusal `last-owner` if nobody would be left to manage the members
    @PreAuthorize("@memberships.owns(#group)")
    public void changeRole(GroupId group, UserId person, Role role) {
        var membership = current(group, person);
        if (role != Role.OWNER) {
            keepAnOwner(membership);
        }
        membership.changeRole(role);
        record(
                membership.group(),
                Change.Kind.MEMBER,
                person.value(),
                Change.Verb.CHANGED,
                nameOf(person));
    }

    /// Ends a membership; what the person wrote stays the group's.
    ///
    /// @throws Refusal `last-owner`
    @PreAuthorize("@memberships.owns(#group)")
    public void removeMember(GroupId group, UserId person) {
        end(group, person);
    }

    /// Ends one's own membership.
    ///
    /// @throws Refusal `last-owner`
    @PreAuthorize("@memberships.reads(#group)")
    public void leave(GroupId group) {
        end(group, acting.required());
    }

    private void end(GroupId group, UserId person) {
        var membership = current(group, person);
        keepAnOwner(membership);
        membership.end(clock.instant());
        record(
                membership.group(),
                Change.Kind.MEMBER,
                person.value(),
                Change.Verb.WITHDRAWN,
                nameOf(person));
    }

    private void keepAnOwner(Membership membership) {
        if (membership.role() == Role.OWNER && memberships.owners(membership.group().key()) == 1) {
            throw Refusal.of("last-owner");
        }
    }

    private Membership current(GroupId group, UserId person) {
        return memberships
                .find(group.value(), person.value())
                .filter(Membership::isCurrent)
                .orElseThrow(() -> Refusal.of("not-a-member"));
    }

    private String nameOf(UserId person) {
        return java.util.Objects.requireNonNull(accounts.named(List.of(person)).get(person))
                .displayName();
    }

    private Optional<GroupView> seenByMe(ReadingGroup group) {
        return memberships
                .role(group.key(), acting.required().value())
                .map(role -> group.toView(role, memberships.members(group.key())));
    }

    private void record(
            ReadingGroup group, Change.Kind kind, UUID subject, Change.Verb verb, String summary) {
        timelines.record(Change.shared(group.key(), null, kind, subject, verb, summary));
    }

    private String slugFor(NewGroup command, String name) {
        var wanted = command.slug();
        if (wanted != null) {
            var slug = slugOf(wanted);
            if (slug.isEmpty()) {
                throw Refusal.field("slug", "slug-shape");
            }
            if (groups.existsBySlug(slug)) {
                throw Refusal.field("slug", "slug-taken", slug);
            }
            return slug;
        }
        var base = slugOf(name).isEmpty() ? "group" : slugOf(name);
        var slug = base;
        for (var number = 2; groups.existsBySlug(slug); number++) {
            slug = base + "-" + number;
        }
        return slug;
    }

    /// Letters and digits of any script in lower case, without accents, everything else a hyphen.
    public static String slugOf(String name) {
        var plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-+|-+$", "");
        return plain.length() <= MAX_SLUG
                ? plain
                : plain.substring(0, MAX_SLUG).replaceAll("-+$|[\\ud800-\\udbff]$", "");
    }
}
