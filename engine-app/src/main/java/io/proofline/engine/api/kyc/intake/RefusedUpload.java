package io.proofline.engine.api.kyc.intake;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a sender why the check at the door does not let an upload in. */
final class RefusedUpload {

    private RefusedUpload() {}

    /** @param otherwise for a refusal whose code is not one of the API's */
    static ApiException told(String field, ErrorCode otherwise, EvidenceRefused refused) {
        Map<String, Object> details = new LinkedHashMap<>(refused.details());
        details.put("field", field);
        ApiException told =
                new ApiException(ErrorCode.ofWord(refused.code()).orElse(otherwise), refused.getMessage(), details);
        told.initCause(refused);
        return told;
    }
}
