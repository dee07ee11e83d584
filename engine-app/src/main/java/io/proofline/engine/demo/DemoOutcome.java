package io.proofline.engine.demo;

import java.util.List;
import java.util.Map;

/**
 * What became of one demo case.
 *
 * @param factors factor name → 0..1
 * @param milliseconds from opening to the verdict of the tables
 */
record DemoOutcome(
        String title,
        String tenant,
        String expectedBand,
        String band,
        String score,
        Map<String, String> factors,
        List<String> reasons,
        long milliseconds,
        String console,
        String api) {

    boolean asExpected() {
        return expectedBand.equals(band);
    }
}
