package org.variorum.exchange;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.variorum.accounts.Impersonation;
import org.variorum.accounts.UserId;
import org.variorum.groups.GroupId;

/// The people of the demonstration, and the group that they are members of.
///
/// @param people by the user name that the script gives them
/// @param founder the script's name of who owns the group
record DemonstrationCast(
        Map<String, UserId> people,
        String founder,
        GroupId group,
        Impersonation impersonation,
        DemonstrationJournal journal) {

    /// One act in the name of this person, unless it is done already.
    UUID once(String step, String person, Supplier<UUID> act) {
        var who = Objects.requireNonNull(people.get(person), person);
        return impersonation.as(who, () -> journal.once(step, act));
    }

    /// One act that makes nothing.
    void does(String step, String person, Runnable act) {
        once(
                step,
                person,
                () -> {
                    act.run();
                    return group.value();
                });
    }
}
