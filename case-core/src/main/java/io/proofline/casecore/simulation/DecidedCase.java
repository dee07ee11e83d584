package io.proofline.casecore.simulation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A case as the tables put it into a band.
 *
 * @param band of its newest scoring
 * @param score 0..100; may be null
 * @param inputs gives what the tables were given then, by name; deciphers when asked, on any thread; personal
 */
public record DecidedCase(UUID id, String pack, String band, BigDecimal score, Supplier<Map<String, Object>> inputs) {}
