package org.variorum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ReadyTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void namesThisMachineAsABrowserHereWould() {
        for (var address : new String[] {"", "127.0.0.1", "::1", "0.0.0.0", "localhost"}) {
            environment.withProperty("server.address", address);
            assertThat(Ready.sentence(environment, 8090))
                    .isEqualTo("Variorum is ready: open http://localhost:8090");
        }
    }

    @Test
    void namesTheAddressThatTheOperatorChose() {
        environment
                .withProperty("server.address", "192.0.2.7")
                .withProperty("server.ssl.enabled", "true")
                .withProperty("server.servlet.context-path", "/variorum");
        assertThat(Ready.sentence(environment, 8443))
                .isEqualTo("Variorum is ready: open https://192.0.2.7:8443/variorum");
    }
}
