package io.proofline.engine.api.kyc;

import io.proofline.casecore.casefile.CaseClosed;
import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.idempotency.KeyInUse;
import io.proofline.casecore.idempotency.KeyReused;
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
            CaseClosed.class, ErrorCode.CASE_COMPLETED,
            KeyReused.class, ErrorCode.IDEMPOTENCY_KEY_REUSED,
            KeyInUse.class, ErrorCode.IDEMPOTENCY_KEY_IN_USE);

    @Override
    public Optional<ApiException> map(Throwable failure) {
        return Optional.ofNullable(CODES.get(failure.getClass())).map(ApiException::new);
    }
}
