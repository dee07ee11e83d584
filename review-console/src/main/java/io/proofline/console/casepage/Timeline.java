package io.proofline.console.casepage;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.ActorKind;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.staff.StaffAccount;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.console.wording.Wording;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns audit entries into sentences. */
@Component
class Timeline {

    private final Wording wording;
    private final StaffAccounts accounts;

    Timeline(Wording wording, StaffAccounts accounts) {
        this.wording = wording;
        this.accounts = accounts;
    }

    List<CasePage.TimelineLine> of(List<AuditLine> lines) {
        Map<String, String> names = new HashMap<>();
        return lines.stream().map(line -> line(line, names)).toList();
    }

    /** @param names of people that were looked up already */
    private CasePage.TimelineLine line(AuditLine line, Map<String, String> names) {
        String hash = line.hash().orElse("");
        return new CasePage.TimelineLine(
                line.time(),
                wording.time(line.time()),
                wording.day(line.time()),
                EntryKind.of(line.action()),
                sentence(line.action(), line.details()),
                actor(line.actor(), names),
                line.actor().kind() == ActorKind.STAFF ? line.actor().id() : null,
                line.action().equals(AuditActions.DECISION_EVALUATED),
                line.sealed(),
                line.sealed() ? String.valueOf(line.index().getAsLong()) : "",
                line.checkpoint().isPresent() ? String.valueOf(line.checkpoint().getAsLong()) : "",
                hash,
                hash.length() > 12 ? hash.substring(0, 12) : hash);
    }

    private String sentence(String action, Map<String, Object> details) {
        return wording.sayOr(
                "timeline." + action,
                wording.say("timeline.other", action.replace('_', ' ')),
                figures(action, details));
    }

    /** What the action's message is filled with, in the message's order. */
    private Object[] figures(String action, Map<String, Object> details) {
        return switch (action) {
            case "evidence_received", "evidence_viewed" -> new Object[] {worded("picture.", details.get("kind"))};
            case "check_completed" ->
                new Object[] {worded("check.", details.get("check")), worded("outcome.", details.get("outcome"))};
            case "decision_evaluated" -> new Object[] {text(details.get("decision")), text(details.get("version"))};
            case "case_viewed" -> new Object[] {wording.sayOr("timeline.page." + page(details), page(details))};
            case "step_viewed" -> new Object[] {text(details.get("step"))};
            case "task_created" -> new Object[] {worded("queue.", details.get("queue"))};
            case "task_escalated", "task_requeued" -> new Object[] {worded("queue.", details.get("to"))};
            case "task_reassigned" -> new Object[] {name(text(details.get("to")))};
            case "task_held" -> new Object[] {wording.moment(Instant.parse(text(details.get("until"))))};
            case "review_decided", "review_proposed", "quality_reviewed" ->
                new Object[] {worded("verdict.", lower(details.get("verdict")))};
            case "case_migrated" -> new Object[] {text(details.get("from")), text(details.get("to"))};
            case "outcome_reached" -> new Object[] {worded("decision.", upper(details.get("decision")))};
            default -> new Object[0];
        };
    }

    /** The last word of the address that is no id: {@code inbox} of {@code /console/inbox}. */
    private static String page(Map<String, Object> details) {
        String address = text(details.get("page"));
        return switch (address) {
            case "/console/cases/{id}" -> "case";
            case "/v1/kyc/{id}" -> "api";
            case "/console/what-if/outcome" -> "what-if";
            default -> address.substring(address.lastIndexOf('/') + 1);
        };
    }

    private String worded(String prefix, Object value) {
        return wording.sayOr(prefix + text(value), text(value));
    }

    private String actor(Actor actor, Map<String, String> names) {
        String id =
                switch (actor.kind()) {
                    case STAFF -> names.computeIfAbsent(actor.id(), this::name);
                    default -> actor.id();
                };
        return wording.say("actor." + actor.kind(), id);
    }

    private String name(String username) {
        return accounts.find(username).map(StaffAccount::displayName).orElse(username);
    }

    private static String text(Object value) {
        return value == null ? "–" : String.valueOf(value);
    }

    private static String lower(Object value) {
        return text(value).toLowerCase(Locale.ROOT);
    }

    private static String upper(Object value) {
        return text(value).toUpperCase(Locale.ROOT);
    }
}
