package io.proofline.decisions.feel;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.kie.dmn.feel.runtime.FEELCollectionFunction;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.ParameterName;

/** FEEL's {@code split}, with every look at its text counted. */
public final class SplitFunction extends BaseFEELFunction implements FEELCollectionFunction {

    /** A part costs more than its characters. */
    private static final int OF_PART = 8;

    SplitFunction() {
        super("split");
    }

    public FEELFnResult<List<String>> invoke(
            @ParameterName("string") String string, @ParameterName("delimiter") String delimiter) {
        if (string == null || delimiter == null) {
            return Wrong.isNull(string == null ? "string" : "delimiter");
        }
        EvaluationSteps.pay((long) string.length() * OF_PART);
        try {
            return FEELFnResult.ofResult(
                    Arrays.asList(Pattern.compile(delimiter).split(new CountedCharacters(string), -1)));
        } catch (PatternSyntaxException noPattern) {
            return Wrong.parameter("delimiter", noPattern);
        }
    }
}
