package io.proofline.decisions.feel;

import net.sf.saxon.trans.XPathException;
import org.kie.dmn.feel.runtime.FEELBooleanFunction;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.ParameterName;

/**
 * FEEL's {@code matches}. KIE's own writes what it is given into a query of XQuery, in which flags may go on with a query
 * of their own and read any file or address. Public, as KIE calls it by reflection.
 */
public final class MatchesFunction extends BaseFEELFunction implements FEELBooleanFunction {

    MatchesFunction() {
        super("matches");
    }

    public FEELFnResult<Boolean> invoke(
            @ParameterName("input") String input, @ParameterName("pattern") String pattern) {
        return invoke(input, pattern, null);
    }

    public FEELFnResult<Boolean> invoke(
            @ParameterName("input") String input,
            @ParameterName("pattern") String pattern,
            @ParameterName("flags") String flags) {
        if (input == null || pattern == null) {
            return Wrong.isNull(input == null ? "input" : "pattern");
        }
        try {
            return FEELFnResult.ofResult(new XPathPattern(pattern, flags == null ? "" : flags).isIn(input));
        } catch (XPathException noPattern) {
            return Wrong.parameter("pattern", noPattern);
        }
    }
}
