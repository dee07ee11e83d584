package io.proofline.decisions.feel;

import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;

/** What a function answers that cannot take what it was given. */
final class Wrong {

    private Wrong() {}

    static <T> FEELFnResult<T> isNull(String parameter) {
        return FEELFnResult.ofError(new InvalidParametersEvent(Severity.ERROR, parameter, "cannot be null"));
    }

    static <T> FEELFnResult<T> parameter(String name, Exception why) {
        return FEELFnResult.ofError(new InvalidParametersEvent(Severity.ERROR, name, "is invalid", why));
    }
}
