package io.proofline.processes.lint;

import io.proofline.contract.model.Finding;
import io.proofline.processes.gate.ModelExpression;
import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether every way through one process or sub-process leads where it should. */
final class FlowLint {

    private static final Pattern BAND_IS =
            Pattern.compile("\\$\\{\\s*band\\s*(==|eq|!=|ne)\\s*['\"]([a-z]+)['\"]\\s*}");
    private static final String REVIEW = "review";

    private final FlowScope scope;
    private final ProcessWords words;
    private final List<Finding> findings = new ArrayList<>();

    private FlowLint(FlowScope scope, ProcessWords words) {
        this.scope = scope;
        this.words = words;
    }

    static Stream<Finding> of(FlowScope scope, ProcessWords words) {
        FlowLint lint = new FlowLint(scope, words);
        lint.unreachable();
        lint.deadEnds();
        lint.scope
                .nodes("task")
                .forEach(task -> lint.warn("task-of-no-kind", task, "is a task of no kind and does nothing"));
        lint.scope.nodes().forEach(lint::defaults);
        lint.scope.nodes("exclusiveGateway").forEach(lint::review);
        if (scope.isProcess()) {
            lint.endsWithoutConclusion();
        }
        return lint.findings.stream();
    }

    private Stream<BpmnElement> beginnings() {
        return scope.nodes().stream().filter(node -> node.isBpmn("startEvent") || FlowScope.isEventSubProcess(node));
    }

    private void unreachable() {
        Set<String> reached = scope.reachable(beginnings(), node -> true);
        scope.nodes().stream()
                .filter(node -> !reached.contains(node.id()))
                .forEach(node -> warn("unreachable", node, "can never be reached"));
    }

    private void deadEnds() {
        scope.nodes().stream()
                .filter(node -> !node.isBpmn("endEvent") && !FlowScope.isEventSubProcess(node))
                .filter(node -> scope.outgoing(node).isEmpty())
                .forEach(node -> warn("dead-end", node, "leads nowhere; let it lead to an end"));
    }

    private void defaults(BpmnElement gateway) {
        List<BpmnElement> outgoing = scope.outgoing(gateway);
        boolean chooses = gateway.isBpmn("exclusiveGateway") || gateway.isBpmn("inclusiveGateway");
        if (!chooses || outgoing.size() < 2) {
            return;
        }
        String otherwise = gateway.attribute("default");
        List<BpmnElement> unconditional = outgoing.stream()
                .filter(flow -> flow.child("conditionExpression").isEmpty())
                .filter(flow -> !flow.id().equals(otherwise))
                .toList();
        if (gateway.isBpmn("exclusiveGateway")) {
            unconditional.forEach(flow ->
                    error("condition-missing", flow, "needs a condition, or to be the default flow of its gateway"));
        }
        boolean asksForAll = Stream.of("var:empty(", "empty ").anyMatch(word -> outgoing.stream()
                .anyMatch(flow -> condition(flow).contains(word)));
        if (otherwise.isEmpty() && unconditional.isEmpty() && !(gateway.isBpmn("inclusiveGateway") && asksForAll)) {
            warn("default-missing", gateway, "has no default flow; a case for which no condition holds cannot go on");
        }
    }

    /** The way of a case in the review band has to pass a person before it ends. */
    private void review(BpmnElement gateway) {
        List<BpmnElement> outgoing = scope.outgoing(gateway);
        if (outgoing.stream().noneMatch(flow -> BAND_IS.matcher(condition(flow)).matches())) {
            return;
        }
        Optional<BpmnElement> way = outgoing.stream()
                .filter(FlowLint::holdsForReview)
                .findFirst()
                .or(() -> outgoing.stream()
                        .filter(flow -> flow.id().equals(gateway.attribute("default")))
                        .findFirst());
        if (way.isEmpty()) {
            error("review-without-path", gateway, "has no way for cases in the band review");
            return;
        }
        Set<String> withoutPeople = scope.reachable(
                scope.node(way.get().attribute("targetRef")).stream(), node -> !node.isBpmn("userTask"));
        boolean endsAlone =
                withoutPeople.stream().flatMap(id -> scope.node(id).stream()).anyMatch(node -> node.isBpmn("endEvent"));
        if (endsAlone) {
            error("review-without-task", way.get(), "takes cases in the band review to an end without a person's task");
        }
    }

    private static boolean holdsForReview(BpmnElement flow) {
        Matcher band = BAND_IS.matcher(condition(flow));
        boolean equals =
                band.matches() && (band.group(1).equals("==") || band.group(1).equals("eq"));
        return band.matches() && band.group(2).equals(REVIEW) == equals;
    }

    /** Side events beside a task do not count: the case goes on without them. */
    private void endsWithoutConclusion() {
        Set<String> reached = scope.reachable(
                scope.nodes("startEvent").stream(), node -> !concludes(node) && !FlowScope.isSideEvent(node));
        scope.nodes("endEvent").stream()
                .filter(end -> reached.contains(end.id()))
                .forEach(
                        end -> warn(
                                "end-without-conclusion",
                                end,
                                "can be reached without a step that concludes the case, so that nothing would be told of its outcome"));
    }

    private boolean concludes(BpmnElement node) {
        return ModelExpression.soleName(node.attribute(BpmnNames.FLOWABLE, "delegateExpression"))
                .filter(words.concluding()::contains)
                .isPresent();
    }

    private static String condition(BpmnElement flow) {
        return flow.child("conditionExpression")
                .map(expression -> expression.text().strip())
                .orElse("");
    }

    private void warn(String code, BpmnElement element, String sentence) {
        findings.add(Finding.warning(code, element.id(), Sentences.of(element, sentence), "line " + element.line()));
    }

    private void error(String code, BpmnElement element, String sentence) {
        findings.add(Finding.error(code, element.id(), Sentences.of(element, sentence), "line " + element.line()));
    }
}
