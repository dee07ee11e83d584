package io.proofline.processes.gate;

import io.proofline.processes.gate.ModelExpression.NotAllowed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a value has to look like; each rule gives the rest of the sentence that starts with the element, or nothing. */
final class ValueRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,199}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final Pattern DECISION = Pattern.compile("[a-z][a-z0-9-]{0,63}/[a-z][a-z0-9-]{0,63}");
    private static final Pattern SETTING = Pattern.compile("[A-Za-z0-9_., :/=-]{0,400}");
    private static final Pattern GROUPS = Pattern.compile("[a-z][a-z0-9-]{0,63}(\\s*,\\s*[a-z][a-z0-9-]{0,63}){0,19}");
    private static final Pattern REPEAT = Pattern.compile("R(\\d{0,3})/(P[^/]+)");
    /** The engine reads neither weeks nor small letters. */
    private static final Pattern DURATION = Pattern.compile("P[\\dYMD]*(T[\\dHMS.]+)?");

    private static final Pattern RETRIES = Pattern.compile("R([1-9]\\d?)/(P[^/]+)");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    private static final int MOST_INSTANCES = 50;
    private static final Duration SHORTEST_REPEAT = Duration.ofMinutes(1);

    /**
     * Why a value is refused.
     *
     * @param sentence without its subject, the element
     */
    record Problem(String code, String sentence) {}

    private ValueRules() {}

    static Optional<Problem> id(String value) {
        return matching(ID, value, "has an id that is no plain word");
    }

    static Optional<Problem> word(String value) {
        return matching(WORD, value, "has the value '" + shortened(value) + "', which is no plain word");
    }

    static Optional<Problem> variable(String value) {
        return matching(VARIABLE, value, "names '" + shortened(value) + "', which cannot be a variable");
    }

    static Optional<Problem> decision(String value) {
        return matching(DECISION, value, "has to name its decision as model/decision");
    }

    static Optional<Problem> setting(String value) {
        return matching(SETTING, value, "has a setting that is no plain text");
    }

    static Optional<Problem> oneOf(Set<String> allowed, String value) {
        return allowed.contains(value)
                ? Optional.empty()
                : value("has the value '" + shortened(value) + "'; allowed is " + listed(allowed));
    }

    /** @param beans that may be named here */
    static Optional<Problem> bean(Set<String> beans, String value) {
        Optional<String> name = ModelExpression.soleName(value);
        if (name.isEmpty()) {
            return Optional.of(
                    new Problem("bean-not-allowed", "has to name one bean as ${bean}, not '" + shortened(value) + "'"));
        }
        return name.filter(beans::contains).isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "bean-not-allowed", "names the bean " + name.get() + ", which is not there for this"));
    }

    static Optional<Problem> expression(String value) {
        try {
            ModelExpression.variables(value);
            return Optional.empty();
        } catch (NotAllowed notAllowed) {
            return Optional.of(new Problem(
                    "expression-not-allowed", "has an expression that is not allowed: " + notAllowed.getMessage()));
        }
    }

    static Optional<Problem> noExpression(String value) {
        return ModelExpression.looksLikeOne(value)
                ? Optional.of(new Problem("expression-not-allowed", "has an expression where none is allowed"))
                : Optional.empty();
    }

    static Optional<Problem> noText(String value) {
        return value.isBlank() ? Optional.empty() : value("has text where none belongs");
    }

    static Optional<Problem> groups(String value) {
        return orExpression(value, () -> matching(GROUPS, value, "has to name queues, or one variable as ${variable}"));
    }

    static Optional<Problem> priority(String value) {
        return orExpression(value, () -> matching(SMALL_NUMBER, value, "has a priority that is no small number"));
    }

    static Optional<Problem> duration(String value) {
        return orExpression(
                value,
                () -> length(value.strip()).isPresent()
                        ? Optional.empty()
                        : value("has a time that is no ISO 8601 duration such as PT4H or P7D (a week is P7D)"));
    }

    static Optional<Problem> date(String value) {
        return orExpression(value, () -> {
            try {
                OffsetDateTime.parse(value.strip());
                return Optional.empty();
            } catch (DateTimeException noDate) {
                return value("has a time that is no ISO 8601 date such as 2027-01-31T12:00:00Z");
            }
        });
    }

    static Optional<Problem> dueDate(String value) {
        return duration(value).isEmpty() ? Optional.empty() : date(value);
    }

    /** A repetition that is too fast keeps the engine busy with nothing else. */
    static Optional<Problem> cycle(String value) {
        Matcher repeat = REPEAT.matcher(value.strip());
        Optional<Duration> pause = repeat.matches() ? length(repeat.group(2)) : Optional.empty();
        if (pause.isEmpty()) {
            return value("has a repetition that is not of the form R3/PT4H");
        }
        return pause.get().compareTo(SHORTEST_REPEAT) < 0
                ? value("repeats more often than once a minute")
                : Optional.empty();
    }

    static Optional<Problem> retries(String value) {
        Matcher retries = RETRIES.matcher(value.strip());
        return retries.matches() && length(retries.group(2)).isPresent()
                ? Optional.empty()
                : value("has retries that are not of the form R3/PT5M");
    }

    static Optional<Problem> cardinality(String value) {
        String stripped = value.strip();
        return SMALL_NUMBER.matcher(stripped).matches() && Integer.parseInt(stripped) <= MOST_INSTANCES
                ? Optional.empty()
                : value("has to run a number of times from 1 to " + MOST_INSTANCES);
    }

    private static Optional<Problem> value(String sentence) {
        return Optional.of(new Problem("value-not-allowed", sentence));
    }

    private static Optional<Problem> orExpression(String value, Supplier<Optional<Problem>> plainly) {
        return ModelExpression.looksLikeOne(value) ? expression(value) : plainly.get();
    }

    /** A month is taken for 30 days: only the order of magnitude counts. */
    private static Optional<Duration> length(String text) {
        if (!DURATION.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            int time = text.indexOf('T');
            Period days = time == 0 || text.startsWith("PT")
                    ? Period.ZERO
                    : Period.parse(time < 0 ? text : text.substring(0, time));
            Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
            Duration whole = Duration.ofDays(days.toTotalMonths() * 30 + days.get(ChronoUnit.DAYS))
                    .plus(rest);
            return whole.isNegative() || whole.isZero() ? Optional.empty() : Optional.of(whole);
        } catch (DateTimeException | ArithmeticException noDuration) {
            return Optional.empty();
        }
    }

    private static Optional<Problem> matching(Pattern pattern, String value, String sentence) {
        return pattern.matcher(value).matches() ? Optional.empty() : value(sentence);
    }

    private static String listed(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    private static String shortened(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "…" : value;
    }
}
