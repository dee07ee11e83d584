package io.proofline.decisions.gate;

import java.util.regex.Pattern;

/** An expression without what stands in its texts and comments; where one of these has no end, it is taken for code. */
final class FeelCode {

    private static final String NO_END_OF_A_RANGE = "(?!\\s*(?:$|[,)]|(?:and|or)\\b))";

    /**
     * What an expression needs to go round, to use a value twice, or to make a number that is no decimal of FEEL: words of
     * iterations and definitions, contexts, filters, powers, exponents of more than three digits, and numbers read from
     * texts.
     */
    private static final Pattern GROWTH =
            Pattern.compile("(?<![\\p{L}\\p{N}_])(?:for|some|every|function)(?![\\p{L}\\p{N}_])"
                    + "|(?<![\\p{L}\\p{N}_])(?<!\\bof\\s{1,9})number(?![\\p{L}\\p{N}_])"
                    + "|(?<![\\p{L}\\p{N}_])range\\s*[()]"
                    + "|\\{"
                    + "|[\\p{L}\\p{N}_)\\]\"?](?<!\\b(?:in|and|or))\\s*\\[" + NO_END_OF_A_RANGE
                    + "|\\*\\*"
                    + "|[\\d.][eE][+-]?\\d{4}");

    private final String code;

    private FeelCode(String code) {
        this.code = code;
    }

    static FeelCode of(CharSequence expression) {
        String text = expression.toString();
        StringBuilder code = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = endOfLiteral(text, at);
            if (end > at) {
                code.append(text.charAt(at) == '"' ? "\"\"" : " ");
                at = end;
            } else {
                code.append(text.charAt(at++));
            }
        }
        return new FeelCode(code.toString());
    }

    /** Where the text or comment ends that begins there; the beginning if none does. */
    private static int endOfLiteral(String text, int from) {
        if (text.charAt(from) == '"') {
            for (int i = from + 1; i < text.length(); i++) {
                if (text.charAt(i) == '\\') {
                    i++;
                } else if (text.charAt(i) == '"') {
                    return i + 1;
                }
            }
        } else if (text.startsWith("/*", from)) {
            int end = text.indexOf("*/", from + 2);
            return end < 0 ? from : end + 2;
        } else if (text.startsWith("//", from)) {
            int end = from;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            return end;
        }
        return from;
    }

    /** Whether its evaluation may take much longer, or much more space, than its length tells. */
    boolean mayGrow() {
        return GROWTH.matcher(code).find();
    }

    /** How many brackets of any kind are open at once. */
    int brackets() {
        int open = 0;
        int most = 0;
        for (int i = 0; i < code.length(); i++) {
            switch (code.charAt(i)) {
                case '(', '[', '{' -> most = Math.max(most, ++open);
                case ')', ']', '}' -> open = Math.max(0, open - 1);
                default -> {
                    // no bracket
                }
            }
        }
        return most;
    }
}
