package io.proofline.decisions.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds nested maps from paths such as {@code face_match.facts.similarity} and {@code facts.fields[].name}. */
final class PathValues {

    private static final String LIST = "[]";

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if the path leads through what another column gives as a plain value */
    void put(String path, Object value) {
        try {
            put(values, Arrays.asList(path.split("\\.", -1)), value);
        } catch (ClassCastException contradicted) {
            throw new IllegalArgumentException("The column " + path + " contradicts another one.", contradicted);
        }
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
            putIntoMembers(
                    (List<Map<String, Object>>) map.computeIfAbsent(
                            head.substring(0, head.length() - LIST.length()),
                            key -> new ArrayList<Map<String, Object>>()),
                    rest,
                    (List<?>) value);
        } else {
            put(
                    (Map<String, Object>) map.computeIfAbsent(head, key -> new LinkedHashMap<String, Object>()),
                    rest,
                    value);
        }
    }

    /** Several columns may speak of one list: the first member of each is the list's first, and so on. */
    private static void putIntoMembers(List<Map<String, Object>> members, List<String> path, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            if (i == members.size()) {
                members.add(new LinkedHashMap<>());
            }
            put(members.get(i), path, values.get(i));
        }
    }
}
