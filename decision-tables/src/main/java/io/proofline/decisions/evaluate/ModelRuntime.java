package io.proofline.decisions.evaluate;

import java.util.List;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.core.impl.VoidDMNRuntimeKB;

/** What KIE may reach while it evaluates: one model, and the classes of one loader. */
final class ModelRuntime extends VoidDMNRuntimeKB {

    private final DMNModel model;
    private final ClassLoader classes;

    ModelRuntime(DMNModel model, ClassLoader classes) {
        this.model = model;
        this.classes = classes;
    }

    @Override
    public List<DMNModel> getModels() {
        return List.of(model);
    }

    @Override
    public DMNModel getModel(String namespace, String name) {
        return model.getNamespace().equals(namespace) && model.getName().equals(name) ? model : null;
    }

    @Override
    public DMNModel getModelById(String namespace, String id) {
        return model.getNamespace().equals(namespace)
                        && id.equals(model.getDefinitions().getId())
                ? model
                : null;
    }

    @Override
    public ClassLoader getRootClassLoader() {
        return classes;
    }
}
