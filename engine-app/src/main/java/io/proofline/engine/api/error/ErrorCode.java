package io.proofline.engine.api.error;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Every way in which a call of an API can fail. The codes are part of the public contract: a code never changes its
 * meaning, and client programs may branch on it. {@code docs/integrator.md} lists them.
 */
public enum ErrorCode {
    MALFORMED_REQUEST(400, "The request cannot be read."),
    EMPTY_BODY(400, "The request needs a body."),
    INVALID_REQUEST(400, "The request is readable, but some of its fields are not as they should be."),

    CREDENTIALS_MISSING(401, "This address needs an API key."),
    CREDENTIALS_INVALID(401, "The key id or the secret is wrong, or the key was revoked."),
    FORBIDDEN(403, "These credentials do not allow this call."),

    PATH_NOT_FOUND(404, "There is nothing at this address."),
    CASE_NOT_FOUND(404, "There is no case with this id."),
    EVIDENCE_NOT_FOUND(404, "There is no evidence with this id."),
    AUDIT_NOT_FOUND(404, "There is no such audit entry or checkpoint."),
    METHOD_NOT_ALLOWED(405, "This address does not take this method."),
    NOT_ACCEPTABLE(406, "This address cannot answer in the media type that was asked for."),

    CASE_COMPLETED(409, "The case is decided and takes nothing more."),
    EVIDENCE_NOT_REQUESTED(409, "The case is not waiting for this evidence."),
    CHALLENGE_UNKNOWN(409, "This case was given no challenge with this nonce."),
    CHALLENGE_EXPIRED(409, "The challenge has expired or was replaced by a newer one; ask for a new one."),
    CHALLENGE_USED(409, "The challenge was answered before; ask for a new one."),
    CHALLENGES_EXHAUSTED(409, "The case has had as many challenges as it may get."),
    IDEMPOTENCY_KEY_IN_USE(409, "A request with this Idempotency-Key is still being worked on."),
    JOB_LOST(409, "The job is no longer locked by this worker."),

    PAYLOAD_TOO_LARGE(413, "The request is larger than this address takes."),
    IMAGE_TOO_LARGE(413, "The picture's file is too large."),
    VIDEO_TOO_LARGE(413, "The video's file is too large."),
    URI_TOO_LONG(414, "The address of the request is too long."),
    UNSUPPORTED_MEDIA_TYPE(415, "This address does not take this media type."),

    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used before with another request."),
    IMAGE_EMPTY(422, "The picture's file is empty."),
    IMAGE_TYPE_UNSUPPORTED(422, "The file is not a picture of a supported type."),
    IMAGE_UNREADABLE(422, "The picture is damaged or cut off."),
    IMAGE_TOO_MANY_PIXELS(422, "The picture has too many pixels."),
    IMAGE_TOO_SMALL(422, "The picture has too few pixels."),
    VIDEO_EMPTY(422, "The video's file is empty."),
    VIDEO_TYPE_UNSUPPORTED(422, "The file is not a video of a supported type."),
    VIDEO_UNREADABLE(422, "The video is damaged or cut off."),
    VIDEO_TOO_MANY_PIXELS(422, "The video's frames have too many pixels."),
    VIDEO_TOO_SMALL(422, "The video's frames have too few pixels."),
    VIDEO_TOO_SHORT(422, "The video is too short."),
    VIDEO_TOO_LONG(422, "The video is too long."),
    VIDEO_TOO_FEW_FRAMES(422, "The video has too few frames for a movement to be followed."),

    TOO_MANY_FAILURES(429, "Too many failed sign-ins; wait before the next attempt."),
    HEADERS_TOO_LARGE(431, "The headers of the request are too large."),

    AUDIT_TRAIL_BROKEN(
            500, "The stored audit trail has gaps, so that nothing is proved from it; its verification says where."),
    INTERNAL_ERROR(500, "Something went wrong on our side; the trace id finds it in the logs."),
    TEMPORARILY_UNAVAILABLE(503, "The service cannot answer now; try again shortly.");

    private final HttpStatus status;
    private final String sentence;

    ErrorCode(int status, String sentence) {
        this.status = HttpStatus.valueOf(status);
        this.sentence = sentence;
    }

    public HttpStatus status() {
        return status;
    }

    /** The message that is sent where nothing more exact is known. */
    public String sentence() {
        return sentence;
    }

    /** The snake_case word sent as {@code error.code}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ErrorCode> ofWord(String word) {
        return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
    }

    /** The code for a bare HTTP status, as containers and filters give it. */
    public static ErrorCode ofStatus(int status) {
        return switch (status) {
            case 401 -> CREDENTIALS_INVALID;
            case 403 -> FORBIDDEN;
            case 404 -> PATH_NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> TEMPORARILY_UNAVAILABLE;
            default -> status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
