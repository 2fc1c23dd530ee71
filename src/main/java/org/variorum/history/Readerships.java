package org.variorum.history;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component("readerships")
class Readerships {

    private final Readership readership;

    Readerships(Readership readership) {
        this.readership = readership;
    }

    public boolean mayReadAll(Collection<UUID> groups) {
        return readership.mayReadAll(groups);
    }
}
