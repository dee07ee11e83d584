package io.proofline.decisions.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds nested maps from paths such as {@code face_match.facts.similarity} and {@code facts.fields[].name}. */
final class PathValues {

    private static final String LIST = "[]";

    private final Map<String, Object> values = new LinkedHashMap<>();

    void put(String path, Object value) {
        put(values, List.of(path.split("\\.")), value);
    }

    Map<String, Object> asMap() {
        return values;
    }

    @SuppressWarnings("unchecked") // only this class puts maps in
    private static void put(Map<String, Object> map, List<String> path, Object value) {
        String head = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (rest.isEmpty()) {
            map.put(head, value);
        } else if (head.endsWith(LIST)) {
            map.put(
                    head.substring(0, head.length() - LIST.length()),
                    ((List<?>) value)
                            .stream().map(member -> contextOf(rest, member)).toList());
        } else {
            put(
                    (Map<String, Object>) map.computeIfAbsent(head, key -> new LinkedHashMap<String, Object>()),
                    rest,
                    value);
        }
    }

    private static Map<String, Object> contextOf(List<String> path, Object value) {
        Map<String, Object> context = new LinkedHashMap<>();
        put(context, path, value);
        return context;
    }
}
