package io.proofline.console.progress;

import io.proofline.console.wording.Wording;
import io.proofline.contract.model.ModelDigest;
import io.proofline.contract.process.ProcessProgress;
import io.proofline.contract.process.ProcessStep;
import io.proofline.contract.process.StepRun;
import io.proofline.contract.process.VerificationProcess;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The section on the process of a case. It holds no personal data. */
@Component
public class ProgressSection {

    private final VerificationProcess process;
    private final StepWords words;
    private final Wording wording;

    ProgressSection(VerificationProcess process, StepWords words, Wording wording) {
        this.process = process;
        this.words = words;
        this.wording = wording;
    }

    /** Empty if no process was started for the case. */
    public Optional<ProgressView> of(UUID caseId) {
        return process.progressOf(caseId).map(progress -> view(caseId, progress));
    }

    private ProgressView view(UUID caseId, ProcessProgress progress) {
        return new ProgressView(
                wording.say("progress.model", progress.key(), ModelDigest.of(progress.model())),
                "/console/cases/" + caseId + "/process",
                String.join(" ", progress.flows()),
                progress.steps().stream().map(step -> row(caseId, step)).toList());
    }

    private ProgressView.Step row(UUID caseId, ProcessStep step) {
        StepRun last = step.runs().get(step.runs().size() - 1);
        return new ProgressView.Step(
                step.element(),
                step.name(),
                StepWords.url(caseId, step),
                words.kind(step),
                last.state().word(),
                words.state(last.state()),
                StepWords.tone(last.state()),
                wording.time(last.began()),
                last.took().map(words::length).orElse(null),
                step.runs().size() == 1
                        ? null
                        : wording.say("progress.times", step.runs().size()));
    }
}
