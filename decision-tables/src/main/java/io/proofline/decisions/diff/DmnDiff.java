package io.proofline.decisions.diff;

import io.proofline.contract.model.Change;
import io.proofline.contract.model.Change.Kind;
import io.proofline.decisions.model.ModelText;
import io.proofline.decisions.outline.DecisionOutline;
import io.proofline.decisions.outline.ModelOutline;
import io.proofline.decisions.outline.ModelPart;
import io.proofline.decisions.outline.OutlineReader;
import io.proofline.decisions.outline.TableOutline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares two versions of a decision model: decisions, what they require, tables and their cells, expressions. */
public final class DmnDiff {

    private static final Map<String, String> KINDS = Map.of(
            "itemDefinition", "Type",
            "inputData", "Input",
            "businessKnowledgeModel", "Function",
            "decisionService", "Decision service",
            "decision", "Decision");

    private final List<Change> changes = new ArrayList<>();

    private DmnDiff() {}

    /** @throws IOException if one of them cannot be read */
    public static List<Change> of(ModelText before, ModelText after) throws IOException {
        return of(OutlineReader.read(before.text()), OutlineReader.read(after.text()));
    }

    /** In the order of the newer version; what was removed comes where its place was, or at the end. */
    static List<Change> of(ModelOutline before, ModelOutline after) {
        DmnDiff diff = new DmnDiff();
        diff.inputData(before, after);
        diff.decisions(before, after);
        diff.parts(before.parts(), after.parts());
        return List.copyOf(diff.changes);
    }

    private void inputData(ModelOutline before, ModelOutline after) {
        Set<String> ids = new LinkedHashSet<>(after.inputs().keySet());
        ids.addAll(before.inputs().keySet());
        for (String id : ids) {
            String was = before.inputs().getOrDefault(id, "");
            String is = after.inputs().getOrDefault(id, "");
            if (!before.inputs().containsKey(id)) {
                add(Kind.ADDED, id, "", is, "Input " + is + " was added.");
            } else if (!after.inputs().containsKey(id)) {
                add(Kind.REMOVED, id, was, "", "Input " + was + " was removed.");
            } else if (!was.equals(is)) {
                changes.add(Change.changed(id, "name", was, is, "Input " + id));
            }
        }
    }

    private void decisions(ModelOutline before, ModelOutline after) {
        for (DecisionOutline is : after.decisions()) {
            Optional<DecisionOutline> was = before.decision(is.id());
            if (was.isEmpty()) {
                add(Kind.ADDED, is.id(), "", is.name(), "Decision " + is.name() + " was added.");
            } else {
                decision(was.get(), is);
            }
        }
        before.decisions().stream()
                .filter(was -> after.decision(was.id()).isEmpty())
                .forEach(
                        was -> add(Kind.REMOVED, was.id(), was.name(), "", "Decision " + was.name() + " was removed."));
    }

    /** Types, functions and services; and whatever else of a decision or input counts, lest a difference go unseen. */
    private void parts(List<ModelPart> before, List<ModelPart> after) {
        for (ModelPart is : after) {
            part(is.id(), find(before, is), Optional.of(is));
        }
        before.stream()
                .filter(was -> find(after, was).isEmpty())
                .forEach(was -> part(was.id(), Optional.of(was), Optional.empty()));
    }

    private void part(String id, Optional<ModelPart> was, Optional<ModelPart> is) {
        if (was.equals(is)
                || changes.stream().anyMatch(change -> change.elementId().equals(id))) {
            return;
        }
        ModelPart part = is.or(() -> was).orElseThrow();
        String subject = KINDS.getOrDefault(part.kind(), "Part") + " " + part.name();
        String before = was.map(ModelPart::words).orElse("");
        String after = is.map(ModelPart::words).orElse("");
        if (was.isEmpty()) {
            add(Kind.ADDED, id, "", after, subject + " was added: «" + after + "».");
        } else if (is.isEmpty()) {
            add(Kind.REMOVED, id, before, "", subject + " was removed.");
        } else if (part.kind().equals("decision")) {
            add(Kind.CHANGED, id, before, after, subject + " was changed in names, types or parts of an expression.");
        } else if (!before.equals(after)) {
            changes.add(Change.changed(id, "", before, after, subject));
        } else {
            changes.add(Change.changed(id, "name", was.orElseThrow().name(), part.name(), subject));
        }
    }

    private static Optional<ModelPart> find(List<ModelPart> parts, ModelPart wanted) {
        return parts.stream()
                .filter(part -> part.kind().equals(wanted.kind()) && part.id().equals(wanted.id()))
                .findFirst();
    }

    private void decision(DecisionOutline was, DecisionOutline is) {
        String subject = "Decision " + is.name();
        changed(is.id(), "name", was.name(), is.name(), subject);
        changed(
                is.id(),
                "requirements",
                String.join(", ", was.requirements()),
                String.join(", ", is.requirements()),
                subject);
        Optional<TableOutline> tableBefore = was.table();
        Optional<TableOutline> tableAfter = is.table();
        if (tableBefore.isPresent() && tableAfter.isPresent()) {
            changes.addAll(TableDiff.of(is, tableBefore.get(), tableAfter.get()));
        } else {
            changed(is.id(), "expression", expression(was), expression(is), subject);
        }
    }

    private static String expression(DecisionOutline decision) {
        return decision.table()
                .map(table -> "a table of " + table.rules().size() + " rules")
                .orElseGet(() -> String.join("; ", decision.expressions()));
    }

    private void changed(String id, String place, String before, String after, String subject) {
        if (!before.equals(after)) {
            changes.add(Change.changed(id, place, before, after, subject));
        }
    }

    private void add(Kind kind, String id, String before, String after, String sentence) {
        changes.add(new Change(kind, id, "", before, after, sentence));
    }
}
