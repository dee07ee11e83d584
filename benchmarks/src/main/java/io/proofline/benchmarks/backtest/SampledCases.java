package io.proofline.benchmarks.backtest;

import io.proofline.benchmarks.backtest.RecordingSamples.Sample;
import io.proofline.contract.simulation.RecordedCase;
import io.proofline.contract.simulation.RecordedCases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** As many recorded cases as wanted, going round a set of samples; each is read from its JSON anew. */
final class SampledCases implements RecordedCases {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> INPUTS = new TypeReference<>() {};

    private final List<Sample> samples;
    private final long count;
    private long given;

    SampledCases(List<Sample> samples, long count) {
        this.samples = samples;
        this.count = count;
    }

    @Override
    public long expected() {
        return count;
    }

    @Override
    public Optional<RecordedCase> next() {
        if (given == count) {
            return Optional.empty();
        }
        long number = given++;
        Sample sample = samples.get((int) (number % samples.size()));
        return Optional.of(new RecordedCase(
                "case-" + number,
                sample.pack(),
                sample.band(),
                sample.score(),
                () -> JSON.readValue(sample.inputs(), INPUTS)));
    }
}
