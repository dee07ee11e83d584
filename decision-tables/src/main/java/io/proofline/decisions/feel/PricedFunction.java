package io.proofline.decisions.feel;

import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.Symbol;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.impl.NamedParameter;
import org.kie.dmn.feel.runtime.FEELFunction;

/** A function whose work grows faster than what it is given, and is paid for before it is done. */
final class PricedFunction implements FEELFunction {

    private final FEELFunction function;
    private final ToLongFunction<Object[]> price;

    /** @param price in characters, of the parameters' values */
    PricedFunction(FEELFunction function, ToLongFunction<Object[]> price) {
        this.function = function;
        this.price = price;
    }

    static long members(Object value) {
        return value instanceof Collection<?> members ? members.size() : 1;
    }

    static long characters(Object value) {
        return value instanceof String text ? text.length() : 0;
    }

    @Override
    public Object invokeReflectively(EvaluationContext context, Object[] parameters) {
        Object[] values = new Object[parameters.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameters[i] instanceof NamedParameter named ? named.getValue() : parameters[i];
        }
        EvaluationSteps.pay(price.applyAsLong(values));
        return function.invokeReflectively(context, parameters);
    }

    @Override
    public String getName() {
        return function.getName();
    }

    @Override
    public Symbol getSymbol() {
        return function.getSymbol();
    }

    @Override
    public List<List<Param>> getParameters() {
        return function.getParameters();
    }

    @Override
    public Object defaultValue() {
        return function.defaultValue();
    }

    @Override
    public boolean isCompatible(Type[] inputs, Type output) {
        return function.isCompatible(inputs, output);
    }
}
