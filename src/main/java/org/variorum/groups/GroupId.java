package org.variorum.groups;

import java.util.UUID;

/// Names a reading group.
public record GroupId(UUID value) {}
