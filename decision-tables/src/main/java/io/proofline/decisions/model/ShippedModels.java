package io.proofline.decisions.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The models in this jar, under {@code /decision-tables}. */
public final class ShippedModels implements ModelSource {

    public static final String VERIFICATION = "verification";
    public static final String EVIDENCE_POLICY = "evidence-policy";
    public static final String QUEUE_ROUTING = "queue-routing";
    public static final String REASON_TEXTS = "reason-texts";

    public static final List<String> KEYS = List.of(VERIFICATION, EVIDENCE_POLICY, QUEUE_ROUTING, REASON_TEXTS);

    private final Map<String, ModelText> models =
            KEYS.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), ShippedModels::read));

    @Override
    public Optional<ModelText> find(String key) {
        return Optional.ofNullable(models.get(key));
    }

    private static ModelText read(String key) {
        String path = "/decision-tables/" + key + ".dmn";
        try (InputStream file = ShippedModels.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is missing from the jar.");
            }
            return ModelText.of(key, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
