package io.proofline.engine.api.kyc;

import io.proofline.casecore.idempotency.Answer;
import io.proofline.casecore.idempotency.IdempotencyKeys;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lets a call that is repeated under one key happen once, and get the first answer again. */
@Component
class RepeatedCalls {

    private final IdempotencyKeys keys;
    private final JsonMapper json;

    RepeatedCalls(IdempotencyKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * Does the work, within the caller's transaction, unless it was done under this key before.
     *
     * @param digest tells what is asked; the same for the same request
     * @param caseId which case an answer is about
     */
    <T> T once(Optional<String> key, String digest, Class<T> answered, Function<T, UUID> caseId, Supplier<T> work) {
        if (key.isEmpty()) {
            return work.get();
        }
        Answer answer = keys.once(key.get(), digest, () -> {
            T first = work.get();
            return new Answer(caseId.apply(first), json.writeValueAsString(first));
        });
        return json.readValue(answer.body(), answered);
    }
}
