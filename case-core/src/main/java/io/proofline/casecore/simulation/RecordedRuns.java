package io.proofline.casecore.simulation;

import io.proofline.casecore.casefile.CasePosition;
import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.keys.CaseKey;
import io.proofline.casecore.keys.KeyRing;
import io.proofline.casecore.simulation.RecordedRunRows.Scored;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.simulation.RecordedCase;
import io.proofline.contract.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What the verification tables were given and what they made of the current tenant's cases, read for many cases at once.
 * Of each case the newest run counts. All of it may be personal.
 */
@Service
public class RecordedRuns {

    private static final int PAGE = 500;

    private final RecordedRunRows rows;
    private final CaseCipher cipher;
    private final TenantTransaction transactions;

    RecordedRuns(RecordedRunRows rows, CaseCipher cipher, TenantTransaction transactions) {
        this.rows = rows;
        this.cipher = cipher;
        this.transactions = transactions;
    }

    /** The newest cases that have a band, at most so many; each page is read in a transaction of its own. */
    public DecidedCases newest(int cases) {
        return newest(cases, PAGE);
    }

    /** @param size of a page */
    DecidedCases newest(int cases, int size) {
        TenantId tenant = TenantScope.require();
        Map<String, List<String>> covers = new ConcurrentHashMap<>();
        return new DecidedCases(
                transactions.call(tenant, () -> rows.countScored(cases)),
                cases,
                before -> transactions.call(tenant, () -> page(before, size, covers)));
    }

    /** What the newest run was given; empty if nothing is recorded, or the case's key is destroyed. */
    public Optional<Map<String, Object>> inputs(UUID caseId) {
        return transactions.call(TenantScope.require(), () -> {
            KeyRing keys = cipher.keysOf(List.of(caseId));
            List<SealedEvaluation> run = rows.evaluations(List.of(caseId)).getOrDefault(caseId, List.of());
            return run.isEmpty() || !keys.holds(caseId)
                    ? Optional.empty()
                    : Optional.of(SealedEvaluation.unite(run, keys.of(caseId)));
        });
    }

    /** Every evaluation of the newest run of each case; cases of which nothing can be read are missing. */
    public Map<UUID, List<DecisionEvaluation>> evaluations(Collection<UUID> cases) {
        return transactions.call(TenantScope.require(), () -> {
            KeyRing keys = cipher.keysOf(cases);
            Map<UUID, List<DecisionEvaluation>> evaluations = new HashMap<>();
            rows.evaluations(cases).forEach((caseId, run) -> {
                if (keys.holds(caseId)) {
                    CaseKey key = keys.of(caseId);
                    evaluations.put(
                            caseId, run.stream().map(each -> each.open(key)).toList());
                }
            });
            return evaluations;
        });
    }

    private DecidedPage page(DecidedPage before, int size, Map<String, List<String>> covers) {
        List<Scored> scored = rows.scored(before.at(), size);
        List<UUID> ids = scored.stream().map(Scored::id).toList();
        KeyRing keys = cipher.keysOf(ids);
        List<UUID> readable = ids.stream().filter(keys::holds).toList();
        Map<UUID, List<SealedEvaluation>> runs = runs(readable, keys, covers);
        List<RecordedCase> cases = new ArrayList<>();
        for (Scored each : scored) {
            List<SealedEvaluation> run = runs.get(each.id());
            if (run != null) {
                cases.add(new RecordedCase(
                        each.id().toString(),
                        each.pack(),
                        each.band(),
                        each.score(),
                        () -> SealedEvaluation.unite(run, keys.of(each.id()))));
            }
        }
        Optional<CasePosition> at = scored.isEmpty()
                ? before.at()
                : Optional.of(new CasePosition(scored.get(scored.size() - 1).openedAt(), ids.get(ids.size() - 1)));
        return new DecidedPage(
                cases, at, ids.size() - readable.size(), readable.size() - cases.size(), scored.size() < size);
    }

    /** By case the evaluations that hold all that the run was given. */
    private Map<UUID, List<SealedEvaluation>> runs(List<UUID> cases, KeyRing keys, Map<String, List<String>> covers) {
        Map<UUID, List<SealedEvaluation>> runs = new HashMap<>();
        rows.versions(cases).entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((version, ofVersion) -> runs.putAll(rows.evaluations(
                        ofVersion, covers.computeIfAbsent(version, unknown -> cover(ofVersion.get(0), keys)))));
        return runs;
    }

    private List<String> cover(UUID caseId, KeyRing keys) {
        CaseKey key = keys.of(caseId);
        return InputCover.of(rows.evaluations(List.of(caseId)).get(caseId).stream()
                .map(evaluation -> evaluation.open(key))
                .toList());
    }
}
