package io.proofline.decisions.examples;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of an example file.
 *
 * @param line in the file, from 1; the header is line 1
 * @param name what the row shows, in words
 * @param inputs values by name, nested as the header's paths say; what is empty in the file is not there
 * @param expected values by path, e.g. {@code band} or {@code queue.sla}; may hold nulls
 */
public record Example(int line, String name, Map<String, Object> inputs, Map<String, Object> expected) {

    public Example {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }
}
