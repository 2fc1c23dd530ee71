package org.variorum.groups;

import java.time.Instant;
import org.variorum.accounts.Person;

/// A member of a group.
public record MemberView(Person person, Role role, Instant since) {}
