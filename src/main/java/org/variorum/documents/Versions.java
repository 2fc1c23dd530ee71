package org.variorum.documents;

import org.springframework.stereotype.Component;
import org.variorum.Plumbing;

/// Versions as the modules above need them.
@Component
@Plumbing(because = "callers check the right to the group it tells")
public class Versions {
    public VersionContext context(VersionId version) {
        throw new UnsupportedOperationException();
    }
}
