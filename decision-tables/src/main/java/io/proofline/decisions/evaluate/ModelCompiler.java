package io.proofline.decisions.evaluate;

import io.proofline.contract.decision.DecisionFailed;
import io.proofline.decisions.feel.EvaluationSteps;
import io.proofline.decisions.feel.Feel;
import io.proofline.decisions.feel.NoClasses;
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

    static final String TOO_DEEP = "An expression in it is nested too deeply, or calls itself without end.";

    static {
        Feel.secure();
    }

    private final ModelGate gate;

    ModelCompiler(ModelGate gate) {
        this.gate = gate;
    }

    CompiledModel compile(ModelText source) {
        gate.admit(source.text());
        DMNModel model = read(source);
        if (model == null) {
            throw halfWritten(source);
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
        String name = "The model " + source.key();
        try {
            return interpret(source.text());
        } catch (RuntimeException halfWritten) {
            throw halfWritten(source);
        } catch (StackOverflowError deep) {
            throw new DecisionFailed(name + " cannot be compiled.", List.of(TOO_DEEP));
        } catch (EvaluationSteps.Stopped stopped) {
            throw new DecisionFailed(name + " cannot be compiled.", List.of(EvaluationSteps.stoppedBecause()));
        }
    }

    private static DecisionFailed halfWritten(ModelText source) {
        return new DecisionFailed(
                "The model " + source.key() + " cannot be compiled: an expression in it is not complete.", List.of());
    }

    /**
     * The model as it is understood, null or with messages about what is not.
     *
     * @throws RuntimeException at some halves of expressions
     * @throws StackOverflowError at expressions nested too deeply
     * @throws EvaluationSteps.Stopped at constants that have no end: they are evaluated now
     */
    static DMNModel interpret(String text) {
        EvaluationSteps.begin();
        return compiler(new NoClasses()).compile(new StringReader(text), List.of());
    }

    static DMNCompiler compiler(ClassLoader classes) {
        DMNCompilerConfigurationImpl configuration = new DMNCompilerConfigurationImpl();
        configuration.setRootClassLoader(classes);
        configuration.addDRGElementCompilers(CountingCompilers.over(classes));
        configuration.setProperty(RuntimeTypeCheckOption.PROPERTY_NAME, "true");
        return new DMNCompilerImpl(configuration);
    }
}
