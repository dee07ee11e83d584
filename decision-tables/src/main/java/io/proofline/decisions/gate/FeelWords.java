package io.proofline.decisions.gate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words by which an expression could reach out of FEEL. {@code external} defines a Java function. The others are
 * Java properties: the evaluator reads {@code x.name} of a text, a number or a function by reflection, and from these
 * properties the way leads to classes and to the evaluator itself.
 */
final class FeelWords {

    private static final Pattern REFUSED = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])"
                    + "(external|(?:get)?(?:(?:declaring)?class|symbol|evaluationContext|decisionTable|defaultValue)|invoke)"
                    + "(?![\\p{L}\\p{N}_])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TEXT_LITERAL = Pattern.compile("\"[^\"]*\"");

    private FeelWords() {}

    static Optional<String> refused(String expression) {
        Matcher matcher = REFUSED.matcher(withoutTexts(expression));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * Text literals may hold any word. With escapes or comments about, where a literal ends is FEEL's business, and
     * nothing is taken for a literal.
     */
    private static String withoutTexts(String expression) {
        boolean plain = expression.indexOf('\\') < 0 && !expression.contains("//") && !expression.contains("/*");
        return plain ? TEXT_LITERAL.matcher(expression).replaceAll("\"\"") : expression;
    }
}
