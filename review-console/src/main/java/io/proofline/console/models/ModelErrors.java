package io.proofline.console.models;

import io.proofline.casecore.model.DraftRefused;
import io.proofline.console.access.Colleagues;
import io.proofline.console.wording.Wording;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Why a draft was not saved. */
@Component
@ControllerAdvice(basePackages = "io.proofline.console.models")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelErrors {

    private final Colleagues colleagues;
    private final Wording wording;

    ModelErrors(Colleagues colleagues, Wording wording) {
        this.colleagues = colleagues;
        this.wording = wording;
    }

    /** The text is still in the browser, whose editor says what to do with it. */
    @ExceptionHandler(DraftRefused.class)
    ResponseEntity<Answers.Refused> refused(DraftRefused refused) {
        HttpStatus status =
                switch (refused.why()) {
                    case STALE, CLOSED -> HttpStatus.CONFLICT;
                    case TOO_LONG, NAME -> HttpStatus.UNPROCESSABLE_CONTENT;
                };
        return ResponseEntity.status(status).body(new Answers.Refused(refused.code(), sentence(refused)));
    }

    private String sentence(DraftRefused refused) {
        return switch (refused.why()) {
            case STALE ->
                wording.say(
                        "models.draft.refused.stale",
                        colleagues.displayName(refused.savedBy()),
                        wording.moment(refused.savedAt()));
            case CLOSED -> wording.say("models.draft.refused.closed");
            case TOO_LONG -> wording.say("models.draft.refused.too-long");
            case NAME -> wording.say("models.draft.refused.name");
        };
    }
}
