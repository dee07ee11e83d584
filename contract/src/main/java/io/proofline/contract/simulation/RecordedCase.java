package io.proofline.contract.simulation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A case as it was decided, as far as tables look at it.
 *
 * @param pack of its document, e.g. {@code icao-passport}
 * @param band that the tables gave it then
 * @param score 0..100 then; null if there was none
 * @param inputs gives input data by name, as they were recorded; deciphers and reads them when asked, on any thread, since
 *     that takes time; personal
 */
public record RecordedCase(
        String id, String pack, String band, BigDecimal score, Supplier<Map<String, Object>> inputs) {

    public RecordedCase {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(band, "band");
        Objects.requireNonNull(inputs, "inputs");
    }
}
