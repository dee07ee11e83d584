package io.proofline.engine.api.kyc.intake;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** A picture in text: base64, or a {@code data:} URI of it (RFC 2397). The media type it names is not believed. */
final class PictureText {

    Optional<byte[]> decode(String text) {
        String encoded = text;
        if (text.regionMatches(true, 0, "data:", 0, 5)) {
            int comma = text.indexOf(',');
            if (comma < 0 || !text.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
                return Optional.empty();
            }
            encoded = text.substring(comma + 1);
        }
        try {
            return Optional.of(Base64.getDecoder().decode(encoded));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
