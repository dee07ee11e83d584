package io.proofline.engine.api.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call that fails in a way the caller is told about. Message and details go out as they are: nothing personal. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Map<String, Object> details;

    public ApiException(ErrorCode code) {
        this(code, code.sentence(), Map.of());
    }

    public ApiException(ErrorCode code, String message) {
        this(code, message, Map.of());
    }

    public ApiException(ErrorCode code, String message, Map<String, Object> details) {
        super(message);
        this.code = code;
        this.details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** Fields of the request that are not as they should be. */
    public static ApiException invalid(List<FieldProblem> fields) {
        return new ApiException(
                ErrorCode.INVALID_REQUEST, ErrorCode.INVALID_REQUEST.sentence(), Map.of("fields", List.copyOf(fields)));
    }

    public static ApiException invalid(String field, String message) {
        return invalid(List.of(new FieldProblem(field, "invalid", message)));
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details == null ? Map.of() : details;
    }
}
