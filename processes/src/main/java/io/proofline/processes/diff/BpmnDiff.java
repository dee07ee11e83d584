package io.proofline.processes.diff;

import io.proofline.contract.model.Change;
import io.proofline.contract.model.Change.Kind;
import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnReader;
import io.proofline.processes.model.UnreadableModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two versions of a process model by the ids of their elements. Where things are drawn does not count. */
public final class BpmnDiff {

    private BpmnDiff() {}

    /** @throws UnreadableModel if one of them cannot be read */
    public static List<Change> of(byte[] before, byte[] after) throws UnreadableModel {
        return of(BpmnReader.read(before), BpmnReader.read(after));
    }

    /** In the order of the newer version, then what was removed. */
    static List<Change> of(BpmnElement before, BpmnElement after) {
        Map<String, DrawnElement> was = DrawnElement.of(before);
        Map<String, DrawnElement> is = DrawnElement.of(after);
        ElementTitles titles = new ElementTitles(was, is);
        List<Change> changes = new ArrayList<>();
        is.forEach((id, element) -> {
            DrawnElement earlier = was.get(id);
            if (earlier == null) {
                changes.add(whole(Kind.ADDED, element, "was added", titles));
            } else {
                changes.addAll(properties(earlier, element, titles));
            }
        });
        was.values().stream()
                .filter(element -> !is.containsKey(element.id()))
                .forEach(element -> changes.add(whole(Kind.REMOVED, element, "was removed", titles)));
        return List.copyOf(changes);
    }

    private static Change whole(Kind kind, DrawnElement element, String predicate, ElementTitles titles) {
        String title = titles.of(element);
        // A flow without a name has said already what it connects.
        String route = element.name().isEmpty() ? "" : titles.route(element);
        return new Change(
                kind,
                element.id(),
                "",
                kind == Kind.REMOVED ? title : "",
                kind == Kind.ADDED ? title : "",
                sentence(title) + " " + predicate + route + ".");
    }

    private static List<Change> properties(DrawnElement was, DrawnElement is, ElementTitles titles) {
        List<Change> changes = new ArrayList<>();
        String subject = sentence(titles.of(is));
        if (!was.kind().equals(is.kind())) {
            changes.add(Change.changed(is.id(), "kind", was.kind(), is.kind(), subject));
        }
        Set<String> names = new LinkedHashSet<>(is.properties().keySet());
        names.addAll(was.properties().keySet());
        for (String name : names) {
            String before = was.properties().getOrDefault(name, "");
            String after = is.properties().getOrDefault(name, "");
            if (!before.equals(after)) {
                String message = Change.changed(
                                is.id(), name, titles.value(name, before), titles.value(name, after), subject)
                        .message();
                changes.add(new Change(Kind.CHANGED, is.id(), name, before, after, message));
            }
        }
        return changes;
    }

    private static String sentence(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
