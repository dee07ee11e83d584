package io.proofline.decisions.evaluate;

import io.proofline.decisions.model.ModelText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the compiled models that were used last, by key and version. A model is compiled once, by whoever comes first. */
final class CompiledModels {

    private static final int CAPACITY = 64;

    private record Version(String key, String digest) {}

    private final Map<Version, CompilingModel> models = new LinkedHashMap<>(CAPACITY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, CompilingModel> eldest) {
            return size() > CAPACITY;
        }
    };

    private final Function<ModelText, CompiledModel> compiler;

    CompiledModels(Function<ModelText, CompiledModel> compiler) {
        this.compiler = compiler;
    }

    /** @throws RuntimeException whatever the compiler throws; a failure is not kept */
    CompiledModel of(ModelText text) {
        Version version = new Version(text.key(), text.version());
        CompilingModel model;
        synchronized (models) {
            model = models.computeIfAbsent(version, key -> new CompilingModel(text, compiler));
        }
        try {
            return model.get();
        } catch (RuntimeException | Error failed) {
            synchronized (models) {
                models.remove(version, model);
            }
            throw failed;
        }
    }

    /** One thread compiles, the others wait for it and not for the compilation of other models. */
    private static final class CompilingModel {

        private final ModelText text;
        private final Function<ModelText, CompiledModel> compiler;
        private CompiledModel compiled;

        CompilingModel(ModelText text, Function<ModelText, CompiledModel> compiler) {
            this.text = text;
            this.compiler = compiler;
        }

        synchronized CompiledModel get() {
            if (compiled == null) {
                compiled = compiler.apply(text);
            }
            return compiled;
        }
    }
}
