package org.variorum.exchange.api;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// What an operator may set for the API.
@Component
class ApiSettings {

    private final DataSize maxBody;
    private final long requestsPerMinute;
    private final Duration heartbeat;

    /// @param maxBody of everything but files, which `variorum.import.max-size` limits
    /// @param requestsPerMinute of one token, and of one address without any
    /// @param heartbeat how often a stream of events says that it is alive
    ApiSettings(
            @Value("${variorum.api.max-body:1MB}") DataSize maxBody,
            @Value("${variorum.api.requests-per-minute:60000}") long requestsPerMinute,
            @Value("${variorum.api.heartbeat:15s}") Duration heartbeat) {
        this.maxBody = maxBody;
        this.requestsPerMinute = requestsPerMinute;
        this.heartbeat = heartbeat;
    }

    long maxBody() {
        return maxBody.toBytes();
    }

    long requestsPerMinute() {
        return requestsPerMinute;
    }

    Duration heartbeat() {
        return heartbeat;
    }
}
