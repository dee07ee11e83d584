package io.proofline.decisions.feel;

import java.util.ArrayList;
import java.util.regex.Pattern;
import net.sf.saxon.Configuration;
import net.sf.saxon.functions.Replace;
import net.sf.saxon.regex.ARegularExpression;
import net.sf.saxon.str.EmptyUnicodeString;
import net.sf.saxon.str.StringView;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trans.XPathException;

/**
 * A regular expression of "XQuery 1.0 and XPath 2.0 Functions and Operators", section 7.6, as DMN 1.3 has it in its
 * functions {@code matches} and {@code replace} (10.3.4.3).
 */
final class XPathPattern {

    private static final Configuration CONFIGURATION = new Configuration();
    private static final Pattern FLAGS = Pattern.compile("[smixq]*");

    private final ARegularExpression expression;
    private final boolean literal;

    /** @throws XPathException if pattern or flags are none */
    XPathPattern(String pattern, String flags) throws XPathException {
        if (!FLAGS.matcher(flags).matches()) {
            throw new XPathException("There are no such flags.");
        }
        this.expression =
                new ARegularExpression(StringView.tidy(pattern), flags, "XP30", new ArrayList<>(), CONFIGURATION);
        this.literal = flags.contains("q");
    }

    boolean isIn(String text) {
        return expression.containsMatch(new CountedText(text));
    }

    /** @throws XPathException if the pattern fits an empty text, or the replacement means nothing */
    String replace(String text, String replacement) throws XPathException {
        if (expression.matches(EmptyUnicodeString.getInstance())) {
            throw new XPathException("The pattern fits an empty text.");
        }
        UnicodeString by = StringView.tidy(replacement);
        String wrong = literal ? null : Replace.checkReplacement(by);
        if (wrong != null) {
            throw new XPathException(wrong);
        }
        EvaluationSteps.pay((long) text.length() * replacement.length());
        return expression.replace(new CountedText(text), by).toString();
    }
}
