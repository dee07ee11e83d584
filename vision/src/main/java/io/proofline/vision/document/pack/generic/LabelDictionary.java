package io.proofline.vision.document.pack.generic;

import io.proofline.vision.document.visual.LabelledValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Captions in several languages, from {@code labels.json} beside this class: language → field → captions. */
final class LabelDictionary {

    private final Map<String, Map<String, List<String>>> languages;

    private LabelDictionary(Map<String, Map<String, List<String>>> languages) {
        this.languages = languages;
    }

    static LabelDictionary shipped() {
        try (InputStream json = LabelDictionary.class.getResourceAsStream("labels.json")) {
            return new LabelDictionary(JsonMapper.shared().readValue(json, new TypeReference<>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Field → captions in all languages. */
    Map<String, List<String>> labels() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        languages
                .values()
                .forEach(fields -> fields.forEach((field, captions) ->
                        all.computeIfAbsent(field, name -> new ArrayList<>()).addAll(captions)));
        return all;
    }

    /** The language that most of the captions found on a card are in; empty if none was found. */
    String language(List<LabelledValue> values) {
        Map<String, Integer> counts = new HashMap<>();
        for (LabelledValue value : values) {
            languages.forEach((language, fields) -> {
                if (fields.getOrDefault(value.field(), List.of()).contains(value.label())) {
                    counts.merge(language, 1, Integer::sum);
                }
            });
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        // Numbered captions have no language; where nothing else decides, English does.
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing("en"::equals))))
                .map(Map.Entry::getKey)
                .filter(language -> !language.equals(NUMBERED))
                .orElse("");
    }

    /** The captions of European driving licences, directive 2006/126/EC, which are numbers in all languages. */
    private static final String NUMBERED = "numbered";
}
