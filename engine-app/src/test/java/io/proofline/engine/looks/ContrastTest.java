package io.proofline.engine.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the colour tokens of console and portal, light and dark, to WCAG 2.2, success criteria 1.4.3 and 1.4.11. */
class ContrastTest {

    private static final String CONSOLE = "/static/console/assets/tokens.css";
    private static final String PORTAL = "/static/portal/assets/portal.css";
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\);");

    @ParameterizedTest(name = "{0} on {1}: at least {2}")
    @CsvSource({
        "ink, paper, 4.5",
        "ink, sheet, 4.5",
        "ink, sunken, 4.5",
        "ink, neutral-wash, 4.5",
        "ink, good-wash, 4.5",
        "ink, warn-wash, 4.5",
        "ink, bad-wash, 4.5",
        "ink, accent-wash, 4.5",
        "ink-soft, paper, 4.5",
        "ink-soft, sheet, 4.5",
        "ink-soft, sunken, 4.5",
        "accent, sheet, 4.5",
        "accent, paper, 4.5",
        "accent, accent-wash, 4.5",
        "accent-strong, accent-wash, 4.5",
        "on-accent, accent, 4.5",
        "on-accent, accent-strong, 4.5",
        "good, good-wash, 4.5",
        "good, sheet, 4.5",
        "warn, warn-wash, 4.5",
        "bad, bad-wash, 4.5",
        "bad, sheet, 4.5",
        "sheet, bad, 4.5",
        "sheet, bad-strong, 4.5",
        "line-strong, sheet, 3",
        "factor-liveness, neutral-wash, 3",
        "factor-face, neutral-wash, 3",
        "factor-document, neutral-wash, 3",
        "factor-profile, neutral-wash, 3",
    })
    void a_colour_of_the_console_stands_out_from_its_ground(String colour, String ground, double least)
            throws IOException {
        assertStandsOut(CONSOLE, colour, ground, least);
    }

    @ParameterizedTest(name = "{0} on {1}: at least {2}")
    @CsvSource({
        "ink, paper, 4.5",
        "ink, sheet, 4.5",
        "ink, good-wash, 4.5",
        "ink, bad-wash, 4.5",
        "ink-soft, paper, 4.5",
        "ink-soft, sheet, 4.5",
        "accent, paper, 4.5",
        "accent, sheet, 4.5",
        "on-accent, accent, 4.5",
        "on-accent, accent-strong, 4.5",
        "accent, calm-wash, 3",
        "good, good-wash, 3",
        "warn, warn-wash, 3",
        "bad, bad-wash, 3",
        "line-strong, sheet, 3",
    })
    void a_colour_of_the_portal_stands_out_from_its_ground(String colour, String ground, double least)
            throws IOException {
        assertStandsOut(PORTAL, colour, ground, least);
    }

    @Test
    void black_on_white_is_21_to_1() {
        assertThat(contrast(luminance("000000"), luminance("ffffff"))).isCloseTo(21, within(1e-9));
    }

    private static void assertStandsOut(String css, String colour, String ground, double least) throws IOException {
        for (Map<String, Double> scheme : schemes(css)) {
            assertThat(contrast(scheme.get(colour), scheme.get(ground))).isGreaterThanOrEqualTo(least);
        }
    }

    /** Relative luminance of each token, in the light scheme and in the dark one. */
    private static List<Map<String, Double>> schemes(String css) throws IOException {
        Map<String, Double> light = new HashMap<>();
        Map<String, Double> dark = new HashMap<>();
        Matcher token = TOKEN.matcher(text(css));
        while (token.find()) {
            light.put(token.group(1), luminance(token.group(2)));
            dark.put(token.group(1), luminance(token.group(3)));
        }
        return List.of(light, dark);
    }

    private static String text(String resource) throws IOException {
        try (InputStream css = ContrastTest.class.getResourceAsStream(resource)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }
}
