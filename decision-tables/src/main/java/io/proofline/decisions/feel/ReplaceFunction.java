package io.proofline.decisions.feel;

import net.sf.saxon.trans.XPathException;
import org.kie.dmn.feel.runtime.FEELStringFunction;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.ParameterName;

/** FEEL's {@code replace}, in the place of KIE's for the reasons of {@link MatchesFunction}. */
public final class ReplaceFunction extends BaseFEELFunction implements FEELStringFunction {

    ReplaceFunction() {
        super("replace");
    }

    public FEELFnResult<String> invoke(
            @ParameterName("input") String input,
            @ParameterName("pattern") String pattern,
            @ParameterName("replacement") String replacement) {
        return invoke(input, pattern, replacement, null);
    }

    public FEELFnResult<String> invoke(
            @ParameterName("input") String input,
            @ParameterName("pattern") String pattern,
            @ParameterName("replacement") String replacement,
            @ParameterName("flags") String flags) {
        if (input == null || pattern == null || replacement == null) {
            return Wrong.isNull(input == null ? "input" : pattern == null ? "pattern" : "replacement");
        }
        try {
            return FEELFnResult.ofResult(
                    new XPathPattern(pattern, flags == null ? "" : flags).replace(input, replacement));
        } catch (XPathException noPattern) {
            return Wrong.parameter("pattern", noPattern);
        }
    }
}
