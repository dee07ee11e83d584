package io.proofline.engine.looks;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Any page of console and portal followed with {@code ?lang=ur} or {@code ?theme=dark} is shown so from then on: the
 * choice is kept in a cookie of this browser, and the address loses it again. The server writes the theme into the page,
 * so that no page flashes in the other one first. {@code theme=auto} leaves it to the operating system.
 */
@Component
class ChosenLooks implements HandlerInterceptor, WebMvcConfigurer {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";
    static final String LANGUAGE_COOKIE = "proofline_language";
    static final String THEME_COOKIE = "proofline_theme";

    /** Request attribute: {@code light} or {@code dark}, absent where the operating system decides. */
    static final String THEME_ATTRIBUTE = "theme";

    /** Request attribute: address of the page, for links that show it in another language or theme. */
    static final String HERE_ATTRIBUTE = "here";

    private static final String AUTO = "auto";
    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final Duration KEPT = Duration.ofDays(365);
    private static final Map<String, String> COOKIES = Map.of(LANGUAGE, LANGUAGE_COOKIE, THEME, THEME_COOKIE);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/console/**", "/portal/**", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Cookie theme = WebUtils.getCookie(request, THEME_COOKIE);
        if (theme != null && THEMES.contains(theme.getValue())) {
            request.setAttribute(THEME_ATTRIBUTE, theme.getValue());
        }
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        boolean page = request.getMethod().equals("GET");
        String here = page ? here(request) : start(request);
        request.setAttribute(HERE_ATTRIBUTE, here);
        if (page && (chooses(request, LANGUAGE) || chooses(request, THEME))) {
            COOKIES.forEach((choice, cookie) -> keep(request, response, choice, cookie));
            response.sendRedirect(here);
            return false;
        }
        return true;
    }

    private static boolean chooses(HttpServletRequest request, String choice) {
        return request.getParameter(choice) != null;
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String choice, String cookie) {
        String value = Objects.requireNonNullElse(request.getParameter(choice), "");
        boolean known = choice.equals(LANGUAGE) ? Languages.CODES.contains(value) : THEMES.contains(value);
        if (known || AUTO.equals(value)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(cookie, known ? value : "")
                            .path("/")
                            .maxAge(known ? KEPT : Duration.ZERO)
                            .sameSite("Lax")
                            .secure(request.isSecure())
                            .httpOnly(true)
                            .build()
                            .toString());
        }
    }

    private static String here(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(LANGUAGE)
                .replaceQueryParam(THEME)
                .build(true)
                .toUriString();
    }

    /** A page that answers a form cannot be asked for again: back to where its part of the application begins. */
    private static String start(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/console") ? "/console" : path.replaceFirst("^(/portal/[^/]+).*", "$1");
    }
}
