package io.proofline.console.models;

import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.worker.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The element templates: what steps there are, how each is told and made in BPMN, what can be set and what it writes. The
 * file {@code steps.json} holds them without words; the words are the message bundle's.
 */
@Component
class StepCatalog {

    private static final List<String> OUTCOMES = List.of("pass", "warn", "fail", "error");

    private final EditorWords words;
    private final ModelSets sets;
    private final File file;

    StepCatalog(EditorWords words, ModelSets sets, JsonMapper json) {
        this.words = words;
        this.sets = sets;
        try (InputStream stream = StepCatalog.class.getResourceAsStream("/console/models/steps.json")) {
            this.file = json.readValue(stream, new TypeReference<File>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As the file has it; {@code options} of a field are words, {@code topics} for all checks, or {@code fields} of documents. */
    record File(
            List<Map<String, Object>> steps, List<Variable> variables, List<String> messages, List<String> errors) {}

    record Variable(String name, List<String> values) {}

    /**
     * What the browser gets.
     *
     * @param decisionModels addresses of the decision models in the live set, by key
     */
    record Catalog(
            List<Map<String, Object>> steps,
            List<KnownVariable> variables,
            List<Code> messages,
            List<Code> errors,
            Map<String, String> decisionModels) {}

    record KnownVariable(String name, String label, List<String> values) {}

    record Code(String code, String name) {}

    Catalog inWords() {
        return new Catalog(
                file.steps().stream().map(this::named).toList(),
                variables().toList(),
                codes(file.messages()),
                codes(file.errors()),
                decisionModels());
    }

    private Map<String, Object> named(Map<String, Object> step) {
        Map<String, Object> named = new LinkedHashMap<>(step);
        String key = "step." + step.get("id");
        named.put("name", words.of(key));
        named.put("help", words.of(key + ".help"));
        if (step.get("fields") instanceof List<?> fields) {
            named.put("fields", fields.stream().map(this::labelled).toList());
        }
        return named;
    }

    private Map<String, Object> labelled(Object field) {
        Map<?, ?> settings = (Map<?, ?>) field;
        String name = String.valueOf(settings.get("name"));
        return Map.of(
                "kind", settings.get("kind"),
                "name", name,
                "label", words.of("field." + name.substring(name.indexOf(':') + 1)),
                "options", options(settings.get("options")));
    }

    private List<List<String>> options(Object options) {
        if (options instanceof List<?> values) {
            return values.stream()
                    .map(value -> List.of(value.toString(), words.of("word." + value)))
                    .toList();
        }
        return options.equals("fields")
                ? FieldNames.ON_DOCUMENTS.stream()
                        .map(field -> List.of(field, words.field(field)))
                        .toList()
                : Topics.ALL.stream()
                        .map(topic -> List.of(topic, words.of("step." + topic)))
                        .toList();
    }

    private Stream<KnownVariable> variables() {
        return Stream.concat(
                file.variables().stream()
                        .map(known ->
                                new KnownVariable(known.name(), words.of("variable." + known.name()), known.values())),
                Topics.ALL.stream()
                        .map(topic -> new KnownVariable(
                                topic.replace('-', '_') + "_outcome",
                                words.of("variable.outcome").replace("{0}", words.of("step." + topic)),
                                OUTCOMES)));
    }

    private List<Code> codes(List<String> codes) {
        return codes.stream()
                .map(code -> new Code(code, words.of("word." + code)))
                .toList();
    }

    private Map<String, String> decisionModels() {
        Map<String, String> files = new TreeMap<>();
        sets.liveSet().map(ModelSet::members).orElse(List.of()).stream()
                .filter(member -> member.kind() == ModelKind.DECISIONS)
                .forEach(member -> files.put(member.key(), "/console/models/" + member.key() + "/file"));
        return files;
    }
}
