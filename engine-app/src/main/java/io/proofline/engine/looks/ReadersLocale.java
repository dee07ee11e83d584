package io.proofline.engine.looks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language: the one that was chosen in the page, else the best that the browser asks for. */
@Component("localeResolver")
class ReadersLocale implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, ChosenLooks.LANGUAGE_COOKIE))
                .flatMap(cookie -> Languages.ofCode(cookie.getValue()))
                .or(() -> Languages.accepted(request.getHeader("Accept-Language")))
                .orElse(Languages.DEFAULT);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException(
                "A language is chosen by following a link with " + ChosenLooks.LANGUAGE);
    }
}
