package io.proofline.decisions.examples;

import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ExampleOutcome;
import io.proofline.decisions.evaluate.KieDecisionService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Runs example files that nobody vouches for: what is wrong with a file or a row is part of its outcome. */
public final class ExampleFiles {

    /** Somebody waits for the outcome; the shipped examples take less than a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KieDecisionService decisions;
    private final ExampleRunner runner;
    private final LongSupplier nanoTime;

    public ExampleFiles(KieDecisionService decisions) {
        this(decisions, System::nanoTime);
    }

    ExampleFiles(KieDecisionService decisions, LongSupplier nanoTime) {
        this.decisions = decisions;
        this.runner = new ExampleRunner(decisions);
        this.nanoTime = nanoTime;
    }

    /**
     * One outcome a row, or one for a whole file that cannot be read, or whose model cannot be compiled. Rows that are not
     * reached in 20 seconds do not hold.
     */
    public List<ExampleOutcome> run(String model, List<ExampleFile> files) {
        try {
            decisions.decisions(model);
        } catch (DecisionFailed broken) {
            return files.stream()
                    .map(file -> problem(file.subject(), 0, "", broken))
                    .toList();
        }
        long begun = nanoTime.getAsLong();
        List<ExampleOutcome> outcomes = new ArrayList<>();
        for (ExampleFile file : files) {
            try {
                ExampleTable table = ExampleTable.parse(model, file.subject(), file.csv());
                table.examples().forEach(example -> outcomes.add(run(table, example, begun)));
            } catch (IllegalArgumentException unreadable) {
                outcomes.add(problem(file.subject(), 0, "", unreadable));
            }
        }
        return List.copyOf(outcomes);
    }

    private ExampleOutcome run(ExampleTable table, Example example, long begun) {
        if (nanoTime.getAsLong() - begun > PATIENCE.toNanos()) {
            String late = "All examples together take longer than " + PATIENCE.toSeconds() + " seconds.";
            return new ExampleOutcome(table.subject(), example.line(), example.name(), List.of(), late);
        }
        try {
            return new ExampleOutcome(
                    table.subject(),
                    example.line(),
                    example.name(),
                    runner.run(table, example).cells(),
                    "");
        } catch (DecisionFailed | IllegalArgumentException failed) {
            return problem(table.subject(), example.line(), example.name(), failed);
        }
    }

    private static ExampleOutcome problem(String subject, int line, String name, RuntimeException failed) {
        return new ExampleOutcome(subject, line, name, List.of(), String.valueOf(failed.getMessage()));
    }
}
