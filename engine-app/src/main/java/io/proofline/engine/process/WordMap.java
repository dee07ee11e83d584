package io.proofline.engine.process;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How lists and maps of words stand in a process variable: {@code a b c} and {@code a=1 b=2}. */
public final class WordMap {

    private WordMap() {}

    public static String write(Map<String, String> words) {
        return words.entrySet().stream()
                .map(word -> word.getKey() + "=" + word.getValue())
                .collect(Collectors.joining(" "));
    }

    /** @param text null and empty give an empty map */
    public static Map<String, String> read(Object text) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : list(text)) {
            int equals = word.indexOf('=');
            words.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return words;
    }

    /** @param text null and empty give an empty list */
    public static List<String> list(Object text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.toString().split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
