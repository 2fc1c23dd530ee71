package org.variorum.exchange.webannotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreferenceTest {

    private static final String MINIMAL = "http://www.w3.org/ns/ldp#PreferMinimalContainer";
    private static final String IRIS = "http://www.w3.org/ns/oa#PreferContainedIRIs";
    private static final String WHOLE = "http://www.w3.org/ns/oa#PreferContainedDescriptions";

    @Test
    void isNothingWithoutAHeader() {
        assertThat(of()).isEqualTo(new Preference(false, false, false));
        assertThat(of("respond-async")).isEqualTo(new Preference(false, false, false));
        assertThat(of("return=minimal")).isEqualTo(new Preference(false, false, false));
    }

    @Test
    void readsOneAndSeveral() {
        assertThat(of("return=representation;include=\"" + IRIS + "\""))
                .isEqualTo(new Preference(true, false, true));
        assertThat(of("return=representation; include=\"" + WHOLE + "\""))
                .isEqualTo(new Preference(false, false, true));
        assertThat(of("return=representation;include=\"" + MINIMAL + " " + IRIS + "\""))
                .isEqualTo(new Preference(true, true, true));
        assertThat(
                        of(
                                "return=representation;include=\"" + MINIMAL + "\"",
                                "return=representation;include=\"" + IRIS + "\""))
                .isEqualTo(new Preference(true, true, true));
    }

    @Test
    void takesBothKindsOfContentForNoPreference() {
        assertThat(of("return=representation;include=\"" + IRIS + " " + WHOLE + "\""))
                .isEqualTo(new Preference(false, false, false));
    }

    @Test
    void leavesToTheAddressWhatItSays() {
        var header = List.of("return=representation;include=\"" + WHOLE + "\"");
        assertThat(Preference.of(Collections.enumeration(header), true, true).irisOnly()).isTrue();
    }

    private static Preference of(String... headers) {
        return Preference.of(Collections.enumeration(List.of(headers)), false, false);
    }
}
