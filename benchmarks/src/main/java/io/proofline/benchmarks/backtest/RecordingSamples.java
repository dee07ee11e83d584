package io.proofline.benchmarks.backtest;

import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.decision.DecisionRun;
import io.proofline.decisions.backtest.Effect;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.examples.Example;
import io.proofline.decisions.examples.ExampleTable;
import io.proofline.decisions.examples.ShippedExamples;
import io.proofline.decisions.model.ShippedModels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases as they would have been recorded: the shipped examples of whole cases, with every figure drawn anew around its
 * place and now and then left out, decided by the shipped tables.
 */
final class RecordingSamples {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final List<String> PACKS = List.of("icao-passport", "pk-cnic", "id-ktp");
    private static final List<String> COUNTRIES = List.of("PAK", "IDN", "DEU", "FRA", "GBR", "USA", "ARE", "SAU");
    private static final double LEFT_OUT = 0.01;
    private static final double SPREAD = 0.08;

    /**
     * One recorded case.
     *
     * @param inputs JSON, as a database would give it
     * @param run every evaluation, as it would have been recorded
     */
    record Sample(
            String pack, String country, String band, BigDecimal score, byte[] inputs, List<DecisionEvaluation> run) {}

    private final Random random;

    RecordingSamples(long seed) {
        this.random = new Random(seed);
    }

    List<Sample> draw(int count) {
        KieDecisionService shipped = new KieDecisionService(new ShippedModels());
        List<Example> examples = new ShippedExamples(shipped)
                .of(ShippedModels.VERIFICATION).stream()
                        .filter(ExampleTable::wholeGraph)
                        .flatMap(table -> table.examples().stream())
                        .toList();
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            samples.add(sample(shipped, examples.get(i % examples.size())));
        }
        return samples;
    }

    private Sample sample(KieDecisionService shipped, Example example) {
        String pack = PACKS.get(random.nextInt(PACKS.size()));
        String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        Map<String, Object> inputs = new LinkedHashMap<>();
        example.inputs().forEach((name, value) -> inputs.put(name, varied(value)));
        inputs.put(
                "case_file",
                Map.of("pack", pack, "country", country, "channel", "api", "language", "en", "tenant", "benchmark"));
        byte[] json = JSON.writeValueAsBytes(inputs);
        try {
            DecisionRun run = shipped.evaluate(ShippedModels.VERIFICATION, "band", inputs);
            BigDecimal score = run.evaluation("total")
                    .map(total -> (BigDecimal) total.output())
                    .orElse(null);
            return new Sample(pack, country, String.valueOf(run.result()), score, json, run.evaluations());
        } catch (DecisionFailed failed) {
            return new Sample(pack, country, Effect.FAILED, null, json, List.of());
        }
    }

    private Object varied(Object value) {
        if (value instanceof Map<?, ?> facts) {
            Map<String, Object> varied = new LinkedHashMap<>();
            facts.forEach((name, fact) -> {
                if (random.nextDouble() >= LEFT_OUT) {
                    varied.put(name.toString(), varied(fact));
                }
            });
            return varied;
        }
        if (value instanceof List<?> members) {
            return members.stream().map(this::varied).toList();
        }
        return value instanceof BigDecimal share && share.compareTo(BigDecimal.ONE) <= 0 && share.signum() > 0
                ? share(share.doubleValue() + SPREAD * random.nextGaussian())
                : value;
    }

    private static BigDecimal share(double value) {
        return BigDecimal.valueOf(Math.min(1, Math.max(0, value))).setScale(3, RoundingMode.HALF_EVEN);
    }
}
