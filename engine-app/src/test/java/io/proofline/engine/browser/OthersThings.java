package io.proofline.engine.browser;

import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.review.Queues;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.contract.evidence.EvidenceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What another bank on the platform has, and every way to ask for it that is not by the address of its case. */
record OthersThings(Bank bank, UUID ownCase, UUID caseId, UUID evidenceId, UUID taskId, String keyId, UUID draftId) {

    private static final String REFERENCE = "OTHERS-1";
    private static final Pattern FIGURES = Pattern.compile("/console/dashboard/[a-z-]+\\.csv");

    /** @param ownCase a case of those who ask */
    static OthersThings of(Bank bank, UUID ownCase) {
        UUID caseId = bank.inReview(REFERENCE);
        EvidenceRef picture =
                bank.within(() -> bank.bean(EvidenceStore.class).ofCase(caseId)).get(0);
        String keyId =
                bank.bean(ApiKeys.class).issue(bank.tenant(), "Their app").keyId();
        ModelDraft draft = bank.within(() -> bank.bean(ModelDrafts.class)
                .create(bank.bean(ModelSets.class).liveVersion("verification").orElseThrow(), "Theirs", "olga"));
        return new OthersThings(
                bank, ownCase, caseId, picture.id(), bank.task(caseId).id(), keyId, draft.id());
    }

    /** Lists, files and figures in which something of it stands. */
    List<String> shown(ConsoleClient client) {
        List<String> ways = new ArrayList<>(List.of(
                "/console/cases",
                "/console/cases?reference=" + REFERENCE,
                "/console/queue?q=" + REFERENCE,
                "/console/inbox",
                "/console/audit",
                "/console/audit/export",
                "/console/dashboard",
                "/console/admin/keys",
                "/console/models",
                "/console/changes",
                "/console/what-if",
                "/console/what-if?of=verification&case=" + caseId,
                "/console/tenant"));
        FIGURES.matcher(client.get("/console/dashboard").body())
                .results()
                .map(MatchResult::group)
                .distinct()
                .forEach(ways::add);
        List<String> shown = new ArrayList<>();
        for (String way : ways) {
            // An address that was asked for may be repeated, as in the link to another language.
            String body = client.get(way).body().replace(way, "").replace("case=" + caseId, "");
            List<String> marks = List.of(
                    caseId.toString(),
                    taskId.toString(),
                    keyId,
                    draftId.toString(),
                    bank.tenant().value());
            if (marks.stream().anyMatch(body::contains)) {
                shown.add(way);
            }
        }
        return shown;
    }

    /** Addresses that name a thing of it and answer with success. */
    List<String> reached(ConsoleClient client) {
        List<String> reached = new ArrayList<>();
        for (String way : List.of(
                "/console/cases/" + ownCase + "/evidence/" + evidenceId,
                "/console/models/drafts/" + draftId,
                "/console/models/drafts/" + draftId + "/file",
                "/console/models/drafts/" + draftId + "/examples",
                "/console/models/drafts/" + draftId + "/propose",
                "/console/what-if?draft=" + draftId)) {
            note("GET " + way, client.get(way).statusCode(), reached);
        }
        Map<String, Map<String, String>> posts = Map.of(
                "/console/models/drafts/" + draftId + "/discard",
                Map.of(),
                "/console/tenant",
                Map.of("tenant", bank.tenant().value()));
        posts.forEach((way, form) -> note("POST " + way, client.post(way, form).statusCode(), reached));
        String revoke = "/console/admin/keys/" + keyId + "/revoke";
        if (client.get(revoke).statusCode() == 200) {
            reached.add("GET " + revoke);
        }
        // These lead back to a list, which says that there is no such thing: whether anything was done is seen there.
        client.post(revoke, Map.of());
        client.post("/console/queue/bulk/confirmed", Map.of("task", taskId.toString(), "to", "queue:" + Queues.SENIOR));
        return reached;
    }

    /** What of it is another than it was. */
    List<String> touched() {
        List<String> touched = new ArrayList<>();
        if (!bank.task(caseId).queue().equals(Queues.GENERAL)) {
            touched.add("the queue of the case");
        }
        if (bank.bean(ApiKeys.class).ofTenant(bank.tenant()).stream().noneMatch(key -> key.revokedAt() == null)) {
            touched.add("the key");
        }
        if (bank.within(() -> bank.bean(ModelDrafts.class).open()).stream()
                .noneMatch(each -> each.id().equals(draftId))) {
            touched.add("the draft");
        }
        return touched;
    }

    private static void note(String what, int status, List<String> reached) {
        if (status != 403 && status != 404) {
            reached.add(what + ": " + status);
        }
    }
}
