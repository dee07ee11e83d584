package io.proofline.vision.document.barcode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who issues driving licences in North America, by AAMVA's issuer identification numbers. */
public final class LicenceIssuers {

    private static final Map<String, String> SUBDIVISIONS = read();
    private static final Map<String, String> COUNTRIES = Map.of("US", "USA", "CA", "CAN", "MX", "MEX");

    private LicenceIssuers() {}

    /** The state, province or territory, ISO 3166-2, e.g. {@code US-CA}; empty if the number is unknown. */
    public static Optional<String> subdivision(String issuer) {
        return Optional.ofNullable(SUBDIVISIONS.get(issuer));
    }

    /** Its country, ISO 3166-1 alpha-3; empty if the number is unknown. */
    public static Optional<String> country(String issuer) {
        return subdivision(issuer).map(code -> COUNTRIES.get(code.substring(0, 2)));
    }

    private static Map<String, String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LicenceIssuers.class.getResourceAsStream("licence-issuers.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line.substring(0, line.indexOf(',')),
                            line -> line.substring(line.indexOf(',') + 1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
