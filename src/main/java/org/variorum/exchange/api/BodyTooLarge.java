package org.variorum.exchange.api;

import java.io.IOException;

/// Ends the reading of a body that is longer than the API takes.
class BodyTooLarge extends IOException {

    BodyTooLarge(long most) {
        super("more than " + most + " bytes");
    }
}
