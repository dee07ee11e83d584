package io.proofline.decisions.evaluate;

import io.proofline.contract.decision.DecisionFailed;
import io.proofline.decisions.gate.ModelGate;
import io.proofline.decisions.model.ModelText;
import java.io.StringReader;
import java.util.List;
import org.kie.dmn.api.core.DMNCompiler;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.core.compiler.DMNCompilerConfigurationImpl;
import org.kie.dmn.core.compiler.DMNCompilerImpl;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;

/** Compiles models that the gate has let through. */
final class ModelCompiler {

    private final ModelGate gate;

    ModelCompiler(ModelGate gate) {
        this.gate = gate;
    }

    CompiledModel compile(ModelText source) {
        gate.admit(source.text());
        EvaluationSteps.begin(); // constants are evaluated now
        DMNModel model = read(source);
        if (model == null) {
            throw new DecisionFailed("The model " + source.key() + " is not a DMN model.", List.of());
        }
        if (model.hasErrors()) {
            throw new DecisionFailed(
                    "The model " + source.key() + " cannot be compiled.",
                    model.getMessages(DMNMessage.Severity.ERROR).stream()
                            .map(Problems::ofCompilation)
                            .distinct()
                            .toList());
        }
        return new CompiledModel(source, model);
    }

    /** KIE fails at some halves of expressions, such as a lone bracket, where it should tell of them. */
    private static DMNModel read(ModelText source) {
        try {
            return compiler(new NoClasses()).compile(new StringReader(source.text()), List.of());
        } catch (RuntimeException halfWritten) {
            throw new DecisionFailed(
                    "The model " + source.key() + " cannot be compiled: an expression in it is not complete.",
                    List.of());
        }
    }

    static DMNCompiler compiler(ClassLoader classes) {
        DMNCompilerConfigurationImpl configuration = new DMNCompilerConfigurationImpl();
        configuration.setRootClassLoader(classes);
        configuration.addDRGElementCompilers(CountingCompilers.over(classes));
        configuration.setProperty(RuntimeTypeCheckOption.PROPERTY_NAME, "true");
        return new DMNCompilerImpl(configuration);
    }
}
