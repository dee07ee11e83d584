package io.proofline.processes.gate;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small part of the engine's expression language that a model may use: variables compared with words and numbers,
 * {@code and}, {@code or}, {@code not}, {@code empty}, and questions such as {@code var:empty(band)}. Nothing that names a
 * member, an index, a method or a class can be written in it.
 */
public final class ModelExpression {

    private static final int DEEPEST = 20;

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<text>'[^'\\\\]*'|\"[^\"\\\\]*\")"
            + "|(?<number>\\d{1,9}(?:\\.\\d{1,9})?)"
            + "|(?<word>[A-Za-z_][A-Za-z0-9_]{0,63}(?::[a-zA-Z]+)?)"
            + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!(),-])"
            + "|(?<end>$))");

    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "<", "<=", ">", ">=", "eq", "ne", "lt", "le", "gt", "ge");

    private static final Set<String> FUNCTIONS = Set.of(
            "var:empty",
            "var:notEmpty",
            "var:exists",
            "var:equals",
            "var:notEquals",
            "var:lt",
            "var:lte",
            "var:gt",
            "var:gte");

    /** Words of the language, and what the engine itself puts behind a name. */
    private static final Set<String> NO_VARIABLES = Set.of(
            "and",
            "or",
            "not",
            "div",
            "mod",
            "instanceof",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "empty",
            "true",
            "false",
            "null",
            "execution",
            "task",
            "caseInstance",
            "planItemInstance",
            "variableContainer",
            "authenticatedUserId",
            "authenticationContext");

    private final String inside;
    private final Matcher tokens;
    private final Set<String> variables = new LinkedHashSet<>();
    private String token;
    private String kind;
    private int depth;

    private ModelExpression(String inside) throws NotAllowed {
        this.inside = inside;
        this.tokens = TOKEN.matcher(inside);
        advance();
    }

    /** True if the engine would take the text, or a part of it, for an expression. */
    public static boolean looksLikeOne(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /**
     * The variables that an expression reads.
     *
     * @param text the whole text, {@code ${…}}
     * @throws NotAllowed if it holds anything but one expression of the allowed part
     */
    public static Set<String> variables(String text) throws NotAllowed {
        String stripped = text.strip();
        if (!stripped.startsWith("${") || !stripped.endsWith("}")) {
            throw new NotAllowed("it has to be one expression of the form ${…}");
        }
        ModelExpression expression = new ModelExpression(stripped.substring(2, stripped.length() - 1));
        expression.either();
        if (!expression.kind.equals("end")) {
            throw notExpected(expression.token);
        }
        return expression.variables;
    }

    /** The name in {@code ${name}}; empty if the text is anything else. */
    public static Optional<String> soleName(String text) {
        Matcher name = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9_]{0,63})}").matcher(text);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private void either() throws NotAllowed {
        if (++depth > DEEPEST) {
            throw new NotAllowed("it is nested too deep");
        }
        do {
            comparison();
        } while (takes("&&") || takes("||") || takes("and") || takes("or"));
        depth--;
    }

    private void comparison() throws NotAllowed {
        operand();
        if (COMPARISONS.contains(token)) {
            advance();
            operand();
        }
    }

    private void operand() throws NotAllowed {
        while (takes("!") || takes("not") || takes("empty") || takes("-")) {
            // any number of them
        }
        if (takes("(")) {
            either();
            needs(")");
        } else if (kind.equals("text")
                || kind.equals("number")
                || Set.of("true", "false", "null").contains(token)) {
            advance();
        } else if (kind.equals("word")) {
            name();
        } else {
            throw notExpected(token);
        }
    }

    private void name() throws NotAllowed {
        String name = token;
        advance();
        if (name.indexOf(':') < 0) {
            if (NO_VARIABLES.contains(name)) {
                throw new NotAllowed(name + " is no variable of the case");
            }
            if (token.equals("(")) {
                throw new NotAllowed("it calls " + name);
            }
            variables.add(name);
            return;
        }
        if (!FUNCTIONS.contains(name)) {
            throw new NotAllowed("it calls " + name);
        }
        needs("(");
        do {
            operand();
        } while (takes(","));
        needs(")");
    }

    private boolean takes(String wanted) throws NotAllowed {
        if (!kind.equals("text") && token.equals(wanted)) {
            advance();
            return true;
        }
        return false;
    }

    private void needs(String wanted) throws NotAllowed {
        if (!takes(wanted)) {
            throw notExpected(token);
        }
    }

    private void advance() throws NotAllowed {
        if (!tokens.lookingAt()) {
            throw new NotAllowed("it holds more than variables, words, numbers and comparisons, from '"
                    + inside.substring(tokens.regionStart()).strip() + "' on");
        }
        for (String name : new String[] {"text", "number", "word", "sign", "end"}) {
            if (tokens.group(name) != null) {
                kind = name;
                token = tokens.group(name);
            }
        }
        tokens.region(tokens.end(), tokens.regionEnd());
    }

    private static NotAllowed notExpected(String token) {
        return new NotAllowed(token.isEmpty() ? "it ends too early" : "'" + token + "' is not expected there");
    }

    /** An expression that a model may not use; the message completes the sentence "…, because …". */
    public static final class NotAllowed extends Exception {

        private static final long serialVersionUID = 1L;

        NotAllowed(String message) {
            super(message);
        }
    }
}
