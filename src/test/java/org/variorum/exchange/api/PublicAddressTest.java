package org.variorum.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PublicAddressTest {

    @AfterEach
    void forgetsTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void isWhatTheOperatorSaysWhateverTheRequestCallsIt() {
        called("evil.example");
        assertThat(new PublicAddress("https://notes.example.org/v/").base())
                .isEqualTo("https://notes.example.org/v");
    }

    @Test
    void isWhatTheRequestCallsItOtherwise() {
        for (var host : new String[] {"notes.example.org", "127.0.0.1", "[::1]", "notes"}) {
            called(host);
            assertThat(new PublicAddress("").base()).isEqualTo("http://" + host + ":8081");
        }
    }

    @Test
    void refusesWhatIsNoHost() {
        for (var host :
                new String[] {
                    "", "evil.example/path", "a b", "a\"b", "<script>", "user@host", "-a"
                }) {
            called(host);
            assertThatExceptionOfType(ApiFailure.class)
                    .as(host)
                    .isThrownBy(() -> new PublicAddress("").base());
        }
    }

    @Test
    void doesNotStartWithWhatIsNoAddress() {
        for (var address :
                new String[] {"notes.example.org", "ftp://a.example", "https://a.example?b", "x"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new PublicAddress(address));
        }
    }

    private static void called(String host) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(8081);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
