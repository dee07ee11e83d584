package io.proofline.decisions.evaluate;

import java.io.Reader;
import java.util.Map;
import java.util.function.Function;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.compiler.DMNCompilerContext;
import org.kie.dmn.core.compiler.DMNFEELHelper;
import org.kie.dmn.feel.lang.CompilerContext;

/** A compilation under way, whose expressions are compiled by {@link CountingExpressions}. */
final class CountingContext extends DMNCompilerContext {

    private final DMNCompilerContext context;

    CountingContext(DMNCompilerContext context, DMNFEELHelper expressions) {
        super(expressions);
        this.context = context;
    }

    @Override
    public void enterFrame() {
        context.enterFrame();
    }

    @Override
    public void exitFrame() {
        context.exitFrame();
    }

    @Override
    public DMNType resolve(String name) {
        return context.resolve(name);
    }

    @Override
    public void setVariable(String name, DMNType type) {
        context.setVariable(name, type);
    }

    @Override
    public Map<String, DMNType> getVariables() {
        return context.getVariables();
    }

    @Override
    public CompilerContext toCompilerContext() {
        return context.toCompilerContext();
    }

    @Override
    public void setRelativeResolver(Function<String, Reader> resolver) {
        context.setRelativeResolver(resolver);
    }

    @Override
    public Function<String, Reader> getRelativeResolver() {
        return context.getRelativeResolver();
    }
}
