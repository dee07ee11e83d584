package io.proofline.engine.api.audit;

import io.proofline.casecore.audit.AuditTrailBroken;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import io.proofline.engine.api.error.ErrorMapping;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How clients are told that the trail itself was touched. */
@Component
class AuditErrors implements ErrorMapping {

    @Override
    public Optional<ApiException> map(Throwable failure) {
        return failure instanceof AuditTrailBroken
                ? Optional.of(new ApiException(ErrorCode.AUDIT_TRAIL_BROKEN))
                : Optional.empty();
    }
}
