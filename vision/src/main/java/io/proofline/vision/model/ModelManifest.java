package io.proofline.vision.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code models.json} as it is written: packages, the models taken from them, and the files that go with them. */
record ModelManifest(List<SourcePackage> packages, List<ModelCard> models, List<ModelCard> files) {

    static final String FILE_NAME = "models.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    ModelManifest {
        packages = packages == null ? List.of() : List.copyOf(packages);
        models = models == null ? List.of() : List.copyOf(models);
        files = files == null ? List.of() : List.copyOf(files);
    }

    static ModelManifest parse(byte[] json, String origin) {
        try {
            return MAPPER.readValue(json, ModelManifest.class);
        } catch (JacksonException malformed) {
            throw new ModelUnusable("The model manifest " + origin + " cannot be read.", malformed);
        }
    }

    Map<String, ModelCard> byFile() {
        Map<String, ModelCard> cards = new LinkedHashMap<>();
        Stream.concat(models.stream(), files.stream()).forEach(card -> cards.put(card.file(), card));
        return cards;
    }
}
