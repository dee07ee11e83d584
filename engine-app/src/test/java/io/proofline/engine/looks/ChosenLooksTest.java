package io.proofline.engine.looks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ChosenLooksTest {

    private final ChosenLooks looks = new ChosenLooks();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/console/queue");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_choice_is_kept_in_a_cookie_and_leaves_the_address() throws Exception {
        ask("q=anna+k%C3%B6&lang=ur&theme=dark&sort=due");
        assertThat(looks.preHandle(request, response, this)).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/console/queue?q=anna+k%C3%B6&sort=due");
        List<String> cookies = response.getHeaders("Set-Cookie");
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("proofline_language=ur; Path=/; Max-Age=31536000;")
                .contains("HttpOnly", "SameSite=Lax"));
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).startsWith("proofline_theme=dark;"));
    }

    @Test
    void automatic_forgets_the_choice() throws Exception {
        ask("theme=auto");
        looks.preHandle(request, response, this);
        assertThat(response.getHeaders("Set-Cookie")).singleElement().satisfies(cookie -> assertThat(cookie)
                .contains("proofline_theme=;", "Max-Age=0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=xx", "theme=pink", "lang=ur%0D%0ASet-Cookie:a", "lang="})
    void what_there_is_not_is_not_kept(String query) throws Exception {
        ask(query);
        looks.preHandle(request, response, this);
        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
        assertThat(response.getRedirectedUrl()).isEqualTo("/console/queue");
    }

    @Test
    void the_page_is_told_its_theme_and_its_address() throws Exception {
        request.setCookies(new Cookie(ChosenLooks.THEME_COOKIE, "dark"));
        request.setQueryString("sort=due");
        assertThat(looks.preHandle(request, response, this)).isTrue();
        assertThat(request.getAttribute("theme")).isEqualTo("dark");
        assertThat(request.getAttribute("here")).isEqualTo("/console/queue?sort=due");
    }

    @Test
    void a_theme_that_somebody_made_up_does_not_get_into_the_page() throws Exception {
        request.setCookies(new Cookie(ChosenLooks.THEME_COOKIE, "\" onload=alert(1)"));
        looks.preHandle(request, response, this);
        assertThat(request.getAttribute("theme")).isNull();
    }

    @Test
    void a_form_that_carries_such_a_field_is_left_alone() throws Exception {
        request.setMethod("POST");
        ask("lang=ur");
        assertThat(looks.preHandle(request, response, this)).isTrue();
        assertThat(request.getAttribute("here")).isEqualTo("/console");
        assertThat(response.getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void an_error_page_keeps_the_theme_and_does_not_redirect() throws Exception {
        request.setDispatcherType(DispatcherType.ERROR);
        request.setCookies(new Cookie(ChosenLooks.THEME_COOKIE, "light"));
        ask("lang=ur");
        assertThat(looks.preHandle(request, response, this)).isTrue();
        assertThat(request.getAttribute("theme")).isEqualTo("light");
    }

    @ParameterizedTest(name = "cookie {0}, browser {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, en",
                "-, 'ur-PK,ur;q=0.9,en;q=0.8', ur",
                "-, 'de-DE,de;q=0.9,id;q=0.5', id",
                "-, 'de', en",
                "-, 'not a header;;', en",
                "id, 'ur', id",
                "xx, 'ur', ur",
            })
    void the_chosen_language_comes_before_the_browsers(String cookie, String header, String language) {
        if (cookie != null) {
            request.setCookies(new Cookie(ChosenLooks.LANGUAGE_COOKIE, cookie));
        }
        if (header != null) {
            request.addHeader("Accept-Language", header);
        }
        assertThat(new ReadersLocale().resolveLocale(request)).isEqualTo(Locale.forLanguageTag(language));
    }

    private void ask(String query) {
        request.setQueryString(query);
        for (String pair : query.split("&", -1)) {
            int sign = pair.indexOf('=');
            request.addParameter(pair.substring(0, sign), URLDecoder.decode(pair.substring(sign + 1), UTF_8));
        }
    }
}
