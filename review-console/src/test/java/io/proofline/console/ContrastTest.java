package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the colour tokens of console and dark console to WCAG 2.2, success criteria 1.4.3 and 1.4.11. */
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    @ParameterizedTest(name = "{0} on {1}: at least {2}")
    @CsvSource({
        "ink, paper, 4.5",
        "ink, sheet, 4.5",
        "ink, sunken, 4.5",
        "ink, neutral-wash, 4.5",
        "ink-soft, paper, 4.5",
        "ink-soft, sheet, 4.5",
        "ink-soft, sunken, 4.5",
        "accent, sheet, 4.5",
        "accent, paper, 4.5",
        "accent-strong, accent-wash, 4.5",
        "on-accent, accent, 4.5",
        "on-accent, accent-strong, 4.5",
        "good, good-wash, 4.5",
        "warn, warn-wash, 4.5",
        "bad, bad-wash, 4.5",
        "bad, sheet, 4.5",
        "sheet, bad, 4.5",
        "line-strong, sheet, 3",
        "factor-liveness, neutral-wash, 3",
        "factor-face, neutral-wash, 3",
        "factor-document, neutral-wash, 3",
        "factor-profile, neutral-wash, 3",
    })
    void a_colour_stands_out_from_its_ground_in_light_and_dark(String colour, String ground, double least)
            throws IOException {
        for (Map<String, Double> scheme : schemes()) {
            assertThat(contrast(scheme.get(colour), scheme.get(ground))).isGreaterThanOrEqualTo(least);
        }
    }

    /** Relative luminance of each token, in the light scheme and in the dark one. */
    private static List<Map<String, Double>> schemes() throws IOException {
        String[] parts = css().split("@media \\(prefers-color-scheme: dark\\)", 2);
        List<Map<String, Double>> schemes = new ArrayList<>();
        for (String part : parts) {
            Map<String, Double> scheme = new HashMap<>();
            Matcher token = TOKEN.matcher(part);
            while (token.find()) {
                scheme.put(token.group(1), luminance(Integer.parseInt(token.group(2), 16)));
            }
            schemes.add(scheme);
        }
        assertThat(schemes).hasSize(2);
        return schemes;
    }

    private static String css() throws IOException {
        try (InputStream file = ContrastTest.class.getResourceAsStream("/static/console/assets/tokens.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
