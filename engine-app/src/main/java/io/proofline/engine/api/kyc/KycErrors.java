package io.proofline.engine.api.kyc;

import io.proofline.casecore.casefile.CaseClosed;
import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.idempotency.KeyInUse;
import io.proofline.casecore.idempotency.KeyReused;
import io.proofline.casecore.keys.CaseKeyMissing;
import io.proofline.casecore.liveness.ChallengeRefused;
import io.proofline.casecore.liveness.VideoNotAsked;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import io.proofline.engine.api.error.ErrorMapping;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the domain's own failures are told to client applications. */
@Component
class KycErrors implements ErrorMapping {

    private static final Map<Class<? extends Throwable>, ErrorCode> CODES = Map.of(
            CaseNotFound.class, ErrorCode.CASE_NOT_FOUND,
            // Erased: its claims, pictures and results cannot be read any more, by nobody.
            CaseKeyMissing.class, ErrorCode.CASE_NOT_FOUND,
            CaseClosed.class, ErrorCode.CASE_COMPLETED,
            KeyReused.class, ErrorCode.IDEMPOTENCY_KEY_REUSED,
            KeyInUse.class, ErrorCode.IDEMPOTENCY_KEY_IN_USE,
            VideoNotAsked.class, ErrorCode.EVIDENCE_NOT_REQUESTED);

    @Override
    public Optional<ApiException> map(Throwable failure) {
        return failure instanceof ChallengeRefused refused
                ? Optional.of(new ApiException(challenge(refused.reason())))
                : Optional.ofNullable(CODES.get(failure.getClass())).map(ApiException::new);
    }

    private static ErrorCode challenge(ChallengeRefused.Cause reason) {
        return switch (reason) {
            case UNKNOWN -> ErrorCode.CHALLENGE_UNKNOWN;
            case EXPIRED -> ErrorCode.CHALLENGE_EXPIRED;
            case USED -> ErrorCode.CHALLENGE_USED;
            case EXHAUSTED -> ErrorCode.CHALLENGES_EXHAUSTED;
        };
    }
}
