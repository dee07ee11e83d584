package io.proofline.decisions.evaluate;

import java.util.List;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.core.compiler.BusinessKnowledgeModelCompiler;
import org.kie.dmn.core.compiler.DMNCompilerContext;
import org.kie.dmn.core.compiler.DMNCompilerImpl;
import org.kie.dmn.core.compiler.DRGElementCompiler;
import org.kie.dmn.core.compiler.DecisionCompiler;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.feel.lang.impl.FEELImpl;

/** Compilers of everything that holds expressions. */
final class CountingCompilers {

    private CountingCompilers() {}

    static List<DRGElementCompiler> over(ClassLoader classes) {
        return List.of(new Decisions(classes), new KnowledgeModels(classes));
    }

    private static DMNCompilerContext counting(DMNCompilerContext context, ClassLoader classes) {
        FEELImpl feel = (FEELImpl) context.getFeelHelper().newFEELInstance();
        return new CountingContext(context, new CountingExpressions(classes, feel));
    }

    private static final class Decisions extends DecisionCompiler {

        private final ClassLoader classes;

        Decisions(ClassLoader classes) {
            this.classes = classes;
        }

        @Override
        public void compileEvaluator(
                DMNNode node, DMNCompilerImpl compiler, DMNCompilerContext context, DMNModelImpl model) {
            EmptyCells.fill(node);
            super.compileEvaluator(node, compiler, counting(context, classes), model);
        }
    }

    private static final class KnowledgeModels extends BusinessKnowledgeModelCompiler {

        private final ClassLoader classes;

        KnowledgeModels(ClassLoader classes) {
            this.classes = classes;
        }

        @Override
        public void compileEvaluator(
                DMNNode node, DMNCompilerImpl compiler, DMNCompilerContext context, DMNModelImpl model) {
            EmptyCells.fill(node);
            super.compileEvaluator(node, compiler, counting(context, classes), model);
        }
    }
}
