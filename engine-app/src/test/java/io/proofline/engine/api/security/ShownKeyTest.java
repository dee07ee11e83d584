package io.proofline.engine.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;

class ShownKeyTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void a_call_may_show_its_key_as_http_basic_or_in_the_header() {
        request.addHeader("Authorization", basic("pk_a_1:se:cret"));
        assertThat(ShownKey.of(request)).contains(new ShownKey("pk_a_1", "se:cret"));

        MockHttpServletRequest other = new MockHttpServletRequest();
        other.addHeader("X-Api-Key", "pk_a_1:secret");
        assertThat(ShownKey.of(other)).contains(new ShownKey("pk_a_1", "secret"));
    }

    @Test
    void a_call_that_shows_nothing_shows_no_key() {
        assertThat(ShownKey.of(request)).isEmpty();
        request.addHeader("Authorization", "Bearer something-else");
        assertThat(ShownKey.of(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ***", "Basic ", "Basic bm9jb2xvbg==", "Basic OnNlY3JldA=="})
    void what_is_no_key_is_refused(String authorization) {
        request.addHeader("Authorization", authorization);
        assertThatThrownBy(() -> ShownKey.of(request)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void two_keys_at_once_are_refused() {
        request.addHeader("Authorization", basic("pk_a_1:secret"));
        request.addHeader("X-Api-Key", "pk_b_1:secret");
        assertThatThrownBy(() -> ShownKey.of(request)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void a_key_never_prints_its_secret() {
        assertThat(new ShownKey("pk_a_1", "secret").toString()).doesNotContain("secret");
    }

    private static String basic(String text) {
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
