package org.variorum.groups;

import org.jspecify.annotations.Nullable;

/// The command to found a group; who founds it owns it.
///
/// @param name up to 80 characters
/// @param description up to 500 characters, may be empty
/// @param slug the name in addresses, or null to derive it from the name
public record NewGroup(String name, String description, @Nullable String slug) {}
