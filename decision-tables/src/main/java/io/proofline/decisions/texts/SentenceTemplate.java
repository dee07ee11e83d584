package io.proofline.decisions.texts;

import java.util.Collection;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence with figures to be filled in: {@code "They differ[: similarity {similarity} is below {threshold}]."}. A part
 * in square brackets is left out when one of its figures is missing.
 */
final class SentenceTemplate {

    private static final Pattern FIGURE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern PART_OR_FIGURE = Pattern.compile("\\[([^\\[\\]]*)]|" + FIGURE.pattern());

    private SentenceTemplate() {}

    /** Goes over the template once, so that what stands in a value is never taken for a part or a figure. */
    static String fill(String template, Map<String, Object> figures) {
        return PART_OR_FIGURE.matcher(template).replaceAll(found -> Matcher.quoteReplacement(replaced(found, figures)));
    }

    private static String replaced(MatchResult found, Map<String, Object> figures) {
        String part = found.group(1);
        if (part == null) {
            return figure(found.group(), found.group(2), figures);
        }
        boolean complete = FIGURE.matcher(part).results().allMatch(figure -> figures.containsKey(figure.group(1)));
        return complete
                ? FIGURE.matcher(part)
                        .replaceAll(
                                figure -> Matcher.quoteReplacement(figure(figure.group(), figure.group(1), figures)))
                : "";
    }

    private static String figure(String placeholder, String name, Map<String, Object> figures) {
        return figures.containsKey(name) ? words(figures.get(name)) : placeholder;
    }

    private static String words(Object value) {
        if (value instanceof Collection<?> members) {
            return members.stream().map(SentenceTemplate::words).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }
}
