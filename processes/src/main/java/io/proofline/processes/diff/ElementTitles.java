package io.proofline.processes.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What to call the elements of two versions in a sentence: by kind and name; by kind and id where there is no name, or
 * where several elements of a kind share one. A flow without a name is called by what it connects, as people point at it.
 */
final class ElementTitles {

    private static final Set<String> REFERENCES =
            Set.of("sourceRef", "targetRef", "attachedToRef", "default", "inside");

    private final Map<String, DrawnElement> elements = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    ElementTitles(Map<String, DrawnElement> before, Map<String, DrawnElement> after) {
        add(before);
        add(after);
    }

    private void add(Map<String, DrawnElement> version) {
        elements.putAll(version);
        version.forEach((id, element) -> {
            String known = ids.putIfAbsent(plain(element), id);
            if (known != null && !known.equals(id)) {
                ambiguous.add(plain(element));
            }
        });
    }

    /** E.g. {@code user task "Review the case"}. */
    String of(DrawnElement element) {
        if (element.name().isEmpty()) {
            return element.connects() ? words(element) + route(element) : words(element) + " " + element.id();
        }
        return ambiguous.contains(plain(element)) ? plain(element) + " (" + element.id() + ")" : plain(element);
    }

    /** What a flow connects, with a space before it; empty for anything else. */
    String route(DrawnElement element) {
        return element.connects()
                ? " from " + end(element.properties().getOrDefault("sourceRef", "")) + " to "
                        + end(element.properties().getOrDefault("targetRef", ""))
                : "";
    }

    /** The value of a property as people read it: the element that it names, or the value itself. */
    String value(String property, String value) {
        return REFERENCES.contains(property) && elements.containsKey(value) ? of(elements.get(value)) : value;
    }

    private String end(String id) {
        DrawnElement element = elements.get(id);
        if (element == null || element.name().isEmpty()) {
            return id;
        }
        String name = "\"" + element.name() + "\"";
        boolean shared = elements.values().stream()
                .anyMatch(other -> !other.connects()
                        && !other.id().equals(id)
                        && other.name().equals(element.name()));
        return shared ? name + " (" + id + ")" : name;
    }

    private static String plain(DrawnElement element) {
        return words(element) + " \"" + element.name() + "\"";
    }

    private static String words(DrawnElement element) {
        return element.kind().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
