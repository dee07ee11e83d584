package io.proofline.console.progress;

import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import io.proofline.contract.process.ProcessStep;
import io.proofline.contract.process.StepState;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What steps, their states and their lengths are called. */
@Component
class StepWords {

    private final Wording wording;

    StepWords(Wording wording) {
        this.wording = wording;
    }

    static String url(UUID caseId, ProcessStep step) {
        return "/console/cases/" + caseId + "/steps/" + step.element();
    }

    static String tone(StepState state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case ACTIVE -> Tone.INFO;
            case LEFT -> Tone.WARN;
            case FAILED -> Tone.BAD;
        };
    }

    String kind(ProcessStep step) {
        return step.topic() != null
                ? wording.say("progress.kind.check")
                : wording.sayOr("progress.kind." + step.kind(), step.kind());
    }

    String state(StepState state) {
        return wording.say("progress.state." + state.word());
    }

    /** Machines take milliseconds, people take days. */
    String length(Duration took) {
        if (took.toMillis() < 1_000) {
            return wording.say("progress.milliseconds", took.toMillis());
        }
        return took.toMinutes() < 1
                ? wording.say(
                        "progress.seconds",
                        String.format(LocaleContextHolder.getLocale(), "%.1f", took.toMillis() / 1_000.0))
                : wording.span(took);
    }
}
