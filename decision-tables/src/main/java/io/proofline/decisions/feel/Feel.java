package io.proofline.decisions.feel;

import java.util.Arrays;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.functions.BuiltInFunctions;

/**
 * KIE's FEEL with some of its built-in functions replaced. They are replaced in KIE's own list, from which expressions,
 * invocations, types and the compiler take them; a profile of functions would reach expressions alone.
 */
public final class Feel {

    private static final int COMPARED_AT_ONCE = 16;

    static {
        replace();
    }

    private Feel() {}

    /** Sees to it that the functions are replaced; has to be called before anything of KIE is. */
    public static void secure() {
        // done when this class was loaded
    }

    /** An interpreter that finds no classes. */
    public static FEELImpl interpreter() {
        return (FEELImpl) FEELBuilder.builder().withClassloader(new NoClasses()).build();
    }

    private static void replace() {
        FEELFunction[] functions = BuiltInFunctions.getFunctions();
        for (int i = 0; i < functions.length; i++) {
            functions[i] = replaced(functions[i]);
        }
        if (!(FEELBuilder.builder().build().evaluate("matches") instanceof MatchesFunction)) {
            throw new IllegalStateException("FEEL was used before its functions were replaced.");
        }
    }

    private static FEELFunction replaced(FEELFunction function) {
        return switch (function.getName()) {
            case "matches" -> new MatchesFunction();
            case "replace" -> new ReplaceFunction();
            case "split" -> new SplitFunction();
            case "string join" -> new PricedFunction(function, Feel::joined);
            case "distinct values", "union" -> new PricedFunction(function, Feel::compared);
            default -> function;
        };
    }

    /** Characters between the members of a list. */
    private static long joined(Object[] parameters) {
        return parameters.length < 2
                ? 0
                : PricedFunction.members(parameters[0]) * PricedFunction.characters(parameters[1]);
    }

    /** Every member may be compared with every other. */
    private static long compared(Object[] parameters) {
        long all = Arrays.stream(parameters).mapToLong(PricedFunction::members).sum();
        return all * all / COMPARED_AT_ONCE;
    }
}
