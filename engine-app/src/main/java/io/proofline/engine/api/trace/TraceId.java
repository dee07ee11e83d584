package io.proofline.engine.api.trace;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one request through all logs: the trace id of the caller's W3C {@code traceparent}, or one of our own, 32 hex
 * digits. See <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>.
 */
public final class TraceId {

    /** Key in the logging context and name of the request attribute. */
    public static final String KEY = "trace_id";

    public static final String HEADER = "X-Trace-Id";

    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TraceId() {}

    /** The trace id of this request; one is made up if the request never passed {@link TraceFilter}. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof String known) {
            return known;
        }
        String id = parse(request.getHeader("traceparent")).orElseGet(TraceId::random);
        request.setAttribute(KEY, id);
        return id;
    }

    public static Optional<String> parse(String traceparent) {
        if (traceparent == null) {
            return Optional.empty();
        }
        Matcher matcher = TRACEPARENT.matcher(traceparent.strip());
        // Version 00 ends with the flags; only later versions may carry more.
        boolean valid = matcher.matches() && (matcher.group(2) == null || !traceparent.startsWith("00"));
        return valid ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    public static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
