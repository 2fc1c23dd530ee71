package org.variorum.exchange.api;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/// Ends the reading of JSON with a string that is no text.
class MalformedText extends MismatchedInputException {

    MalformedText(JsonParser parser) {
        super(parser, "half a surrogate pair, or the character 0", String.class);
    }
}
