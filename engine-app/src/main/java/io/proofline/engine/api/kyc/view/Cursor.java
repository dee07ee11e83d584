package io.proofline.engine.api.kyc.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CasePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page of cases ended, as an opaque word. */
public final class Cursor {

    private Cursor() {}

    static String of(CaseFile last) {
        String position = last.openedAt() + "|" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
    }

    /** The position behind the word; empty if the word was not made here. */
    public static Optional<CasePosition> read(String word) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(word), UTF_8).split("\\|", -1);
            return parts.length == 2
                    ? Optional.of(new CasePosition(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
