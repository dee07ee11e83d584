package io.proofline.casecore.audit;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * The leaf of an entry: one line of JSON with its fields in this order and no spaces, which is what is hashed and, byte
 * by byte, what is exported. {@code docs/audit.md} describes it for examiners; it never changes without another
 * {@code v}.
 */
final class LeafText {

    private static final int VERSION = 1;
    private static final int TYPICAL_LENGTH = 512;
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder(TYPICAL_LENGTH);

    private LeafText() {}

    /** UTF-8, without a line break. */
    static byte[] of(long index, AuditEntry entry) {
        return new LeafText().write(index, entry).toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder write(long index, AuditEntry entry) {
        text.append("{\"index\":").append(index).append(",\"v\":").append(VERSION);
        field("id", entry.eventId().toString());
        field("at", MICROSECONDS.format(entry.at()));
        field("tenant", entry.tenant());
        field("case", entry.caseId() == null ? null : entry.caseId().toString());
        text.append(",\"actor\":{\"kind\":");
        quoted(entry.actorKind());
        field("id", entry.actorId());
        text.append('}');
        field("action", entry.action());
        text.append(",\"details\":").append(entry.details());
        field("personal", entry.personal() == null ? null : Base64.getEncoder().encodeToString(entry.personal()));
        field("salt", HexFormat.of().formatHex(entry.salt()));
        return text.append('}');
    }

    private void field(String name, String value) {
        text.append(",\"").append(name).append("\":");
        if (value == null) {
            text.append("null");
        } else {
            quoted(value);
        }
    }

    private void quoted(String value) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
    }
}
