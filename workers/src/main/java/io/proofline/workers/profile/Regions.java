package io.proofline.workers.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From ISO 3166-1 alpha-3, as documents and claims name countries, to alpha-2, as numbering plans do. */
final class Regions {

    private static final Map<String, String> ALPHA_2 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    code -> new Locale.Builder().setRegion(code).build().getISO3Country(), Function.identity()));

    private Regions() {}

    /** Empty for codes of no country, such as ICAO's {@code UTO}. */
    static Optional<String> alpha2(String alpha3) {
        return Optional.ofNullable(ALPHA_2.get(alpha3.strip().toUpperCase(Locale.ROOT)));
    }
}
