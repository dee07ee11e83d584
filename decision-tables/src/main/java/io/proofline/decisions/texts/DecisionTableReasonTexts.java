package io.proofline.decisions.texts;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonTexts;
import io.proofline.contract.decision.DecisionService;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Looks sentences up in the decision table {@code reason-texts} and fills in the reason's figures. */
public final class DecisionTableReasonTexts implements ReasonTexts {

    private final DecisionService decisions;

    public DecisionTableReasonTexts(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public String sentence(Reason reason, String language, Audience audience) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("code", reason.code());
        inputs.put("language", language);
        inputs.put("audience", audience.name().toLowerCase(Locale.ROOT));
        Object template =
                decisions.evaluate("reason-texts", "reason-text", inputs).result();
        return SentenceTemplate.fill(String.valueOf(template), reason.data());
    }
}
