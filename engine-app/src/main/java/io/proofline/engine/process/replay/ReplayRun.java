package io.proofline.engine.process.replay;

import io.proofline.contract.check.CheckResult;
import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.worker.Topics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One case on its way through the model: what it has met so far. */
final class ReplayRun {

    /** More steps than any sensible model has on its longest way: beyond, the model goes round in a circle. */
    private static final int MOST_STEPS = 1_000;

    private final ReplayedCase replayed;
    private final Map<String, CheckResult> made = new LinkedHashMap<>();
    private final Set<String> reached = new LinkedHashSet<>();
    private final Set<String> unrecorded = new TreeSet<>();
    private final Set<EvidenceKind> wanted = EnumSet.noneOf(EvidenceKind.class);
    private final List<DecisionEvaluation> evaluations = new ArrayList<>();
    private int steps;
    private String last = "";
    private String end = "";
    private String conclusion;
    private BigDecimal score;

    ReplayRun(ReplayedCase replayed) {
        this.replayed = replayed;
    }

    ReplayedCase replayed() {
        return replayed;
    }

    void entered(String step, boolean end) {
        reached.add(step);
        last = step;
        if (end) {
            this.end = step;
        }
        if (++steps > MOST_STEPS) {
            throw new EndlessReplay(step);
        }
    }

    /** The recorded result of a check, which tables may look at from now on. */
    Optional<CheckResult> make(String topic) {
        CheckResult recorded = replayed.results().get(topic);
        if (recorded == null) {
            unrecorded.add(topic);
        } else {
            made.put(topic, recorded);
        }
        return Optional.ofNullable(recorded);
    }

    boolean fingerprintDue() {
        return replayed.results().containsKey(Topics.FINGERPRINT_MATCH) && !made.containsKey(Topics.FINGERPRINT_MATCH);
    }

    void want(Set<EvidenceKind> kinds) {
        wanted.addAll(kinds);
    }

    /** Evidence that is asked for anew never comes: nobody recorded what the applicant would have sent. */
    boolean complete(Set<EvidenceKind> required) {
        return wanted.isEmpty() && replayed.evidence().containsAll(required);
    }

    void decided(List<DecisionEvaluation> run) {
        evaluations.addAll(run);
    }

    List<DecisionEvaluation> evaluations() {
        return evaluations;
    }

    void scored(BigDecimal total) {
        score = total;
    }

    BigDecimal score() {
        return score;
    }

    void concluded(String word) {
        conclusion = word;
    }

    Map<String, CheckResult> made() {
        return made;
    }

    Set<String> reached() {
        return reached;
    }

    Set<String> unrecorded() {
        return unrecorded;
    }

    String last() {
        return last;
    }

    String end() {
        return end;
    }

    Optional<String> conclusion() {
        return Optional.ofNullable(conclusion);
    }

    /** The model leads round and round. */
    static final class EndlessReplay extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private EndlessReplay(String step) {
            super("The process goes round in a circle that comes by " + step + ".");
        }
    }
}
