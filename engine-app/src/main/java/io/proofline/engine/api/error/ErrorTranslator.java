package io.proofline.engine.api.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Tells every failure as one of {@link ErrorCode}. What is not known is an internal error: logged with its trace, told
 * without one.
 */
@Component
public class ErrorTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorTranslator.class);

    /** Name of the request attribute that holds what a failure inside the dispatcher was told as. */
    static final String TOLD = ErrorTranslator.class.getName() + ".told";

    private final List<ErrorMapping> mappings;

    public ErrorTranslator(List<ErrorMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    public ApiException translate(Throwable failure) {
        ApiException told = mapped(failure).or(() -> known(failure)).orElseGet(() -> unknown(failure));
        if (told.code().status().is5xxServerError()) {
            LOG.error("A call failed with {}.", told.code().word(), failure);
        } else {
            LOG.info("A call was refused with {}.", told.code().word());
        }
        return told;
    }

    /** For errors that only left a status in the request, as containers and filters do. */
    public ApiException translate(HttpServletRequest request) {
        // The container comes once more about a body that it could not read, with a cause that says less.
        if (request.getAttribute(TOLD) instanceof ApiException told) {
            return told;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return translate(failure);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? new ApiException(ErrorCode.ofStatus(status))
                : new ApiException(ErrorCode.PATH_NOT_FOUND);
    }

    private Optional<ApiException> mapped(Throwable failure) {
        return mappings.stream()
                .map(mapping -> mapping.map(failure))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ApiException> known(Throwable failure) {
        ApiException told = null;
        if (failure instanceof ApiException already) {
            told = already;
        } else if (causedBy(failure, PayloadTooLarge.class)
                || causedBy(failure, StreamConstraintsException.class)
                || failure instanceof MaxUploadSizeExceededException) {
            told = new ApiException(ErrorCode.PAYLOAD_TOO_LARGE);
        } else if (causedBy(failure, ClientAbortException.class) || causedBy(failure, BadRequestException.class)) {
            told = new ApiException(
                    ErrorCode.MALFORMED_REQUEST, "The body broke off, or its chunks are not as HTTP wants them.");
        } else if (failure instanceof HttpMessageNotReadableException) {
            told = new ApiException(
                    ErrorCode.MALFORMED_REQUEST, "The body is not well-formed JSON of the right shape.");
        } else if (failure instanceof MultipartException) {
            told = new ApiException(ErrorCode.MALFORMED_REQUEST, "The body is not well-formed multipart/form-data.");
        } else if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            told = ApiException.invalid(mismatch.getName(), "This is not a value of the right form.");
        } else if (failure instanceof HttpRequestMethodNotSupportedException method) {
            told = new ApiException(
                    ErrorCode.METHOD_NOT_ALLOWED,
                    ErrorCode.METHOD_NOT_ALLOWED.sentence(),
                    Map.of(
                            "allowed",
                            method.getSupportedMethods() == null ? List.of() : List.of(method.getSupportedMethods())));
        } else if (failure instanceof HttpMediaTypeNotSupportedException type) {
            told = withTypes(ErrorCode.UNSUPPORTED_MEDIA_TYPE, type.getSupportedMediaTypes());
        } else if (failure instanceof HttpMediaTypeNotAcceptableException type) {
            told = withTypes(ErrorCode.NOT_ACCEPTABLE, type.getSupportedMediaTypes());
        } else if (failure instanceof NoResourceFoundException) {
            told = new ApiException(ErrorCode.PATH_NOT_FOUND);
        } else if (failure instanceof ServletRequestBindingException) {
            told = new ApiException(ErrorCode.INVALID_REQUEST, "A parameter or header that is needed is missing.");
        } else if (failure instanceof AccessDeniedException) {
            told = new ApiException(ErrorCode.FORBIDDEN);
        } else if (failure instanceof CannotCreateTransactionException
                || failure instanceof CannotGetJdbcConnectionException
                || failure instanceof TransientDataAccessException) {
            told = new ApiException(ErrorCode.TEMPORARILY_UNAVAILABLE);
        } else if (failure instanceof ErrorResponse response) {
            told = new ApiException(ErrorCode.ofStatus(response.getStatusCode().value()));
        }
        return Optional.ofNullable(told);
    }

    private static ApiException unknown(Throwable failure) {
        ApiException told = new ApiException(ErrorCode.INTERNAL_ERROR);
        told.initCause(failure);
        return told;
    }

    private static ApiException withTypes(ErrorCode code, List<?> types) {
        return new ApiException(
                code,
                code.sentence(),
                Map.of("supported", types.stream().map(Object::toString).toList()));
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
