package org.variorum.annotations;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/// Passages.
@Service
public class Passages {
    public PassageView at(Selection selection) {
        throw new UnsupportedOperationException();
    }

    public PassageView get(PassageId passage) {
        throw new UnsupportedOperationException();
    }

    public List<PassageView> all(Collection<PassageId> passages) {
        throw new UnsupportedOperationException();
    }
}
