package org.variorum.exchange.api;

import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/// Ends the reading of JSON with something that is no time of RFC 3339.
class MalformedTime extends MismatchedInputException {

    MalformedTime(JsonParser parser) {
        super(parser, "no time of RFC 3339", Instant.class);
    }
}
