package io.proofline.decisions.evaluate;

import java.util.List;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.core.impl.VoidDMNRuntimeKB;

/** What KIE may reach while it evaluates: one model, and no classes. */
final class ModelRuntime extends VoidDMNRuntimeKB {

    private static final ClassLoader NO_CLASSES = new NoClasses();

    private final DMNModel model;

    ModelRuntime(DMNModel model) {
        this.model = model;
    }

    @Override
    public List<DMNModel> getModels() {
        return List.of(model);
    }

    @Override
    public ClassLoader getRootClassLoader() {
        return NO_CLASSES;
    }
}
