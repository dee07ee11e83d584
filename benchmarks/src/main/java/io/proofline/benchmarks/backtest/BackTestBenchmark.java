package io.proofline.benchmarks.backtest;

import com.sun.management.OperatingSystemMXBean;
import io.proofline.benchmarks.backtest.RecordingSamples.Sample;
import io.proofline.contract.simulation.RecordedCases;
import io.proofline.decisions.backtest.BackTest;
import io.proofline.decisions.backtest.BackTestProgress;
import io.proofline.decisions.backtest.BackTestResult;
import io.proofline.decisions.backtest.BackTestSettings;
import io.proofline.decisions.backtest.Effect;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.model.ModelText;
import io.proofline.decisions.model.ShippedModels;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./proofline backtest}; with {@code --database} it starts a server of its own. */
@Command(
        name = "./proofline backtest",
        mixinStandardHelpOptions = true,
        description = "Runs a draft of all tables, with the limit for acceptance at 75 in place of 80, over generated"
                + " recorded cases, and prints how long it took, what it changed and how much memory it held.")
final class BackTestBenchmark implements Callable<Integer> {

    private static final int WRONG_USE = 2;
    private static final int SAMPLES = 2_000;
    private static final int WARM_UP = 5_000;
    private static final double NANOS = 1e9;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--cases",
            paramLabel = "N",
            split = ",",
            defaultValue = "100000",
            description = "how many cases; several numbers, separated by commas, for several runs (default 100000)")
    private List<Long> counts;

    @Option(names = "--threads", paramLabel = "N", description = "that evaluate (default: as many as processors)")
    private Integer threads;

    @Option(
            names = "--database",
            description = "read the cases from a PostgreSQL that is filled with encrypted records first")
    private boolean fromDatabase;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "another seed, other cases")
    private long seed;

    private BackTestBenchmark() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BackTestBenchmark()).setParameterExceptionHandler((wrong, given) -> {
            wrong.getCommandLine().getErr().println("proofline: " + wrong.getMessage());
            return WRONG_USE;
        });
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (counts.stream().anyMatch(count -> count < 1) || (threads != null && threads < 1)) {
            throw new ParameterException(spec.commandLine(), "--cases and --threads take numbers from 1.");
        }
        BackTestSettings usual = BackTestSettings.usual();
        BackTestSettings settings =
                new BackTestSettings(threads == null ? usual.threads() : threads, usual.flipsKept(), usual.review());
        List<Sample> samples = new RecordingSamples(seed).draw(SAMPLES);
        BackTest backTest = new BackTest(new KieDecisionService(DraftModels::find), settings);
        backTest.run(new SampledCases(samples, WARM_UP), BackTestProgress.SILENT);
        if (!fromDatabase) {
            measure(backTest, settings.threads(), count -> new SampledCases(samples, count));
            return 0;
        }
        try (RecordedDatabase database = RecordedDatabase.start()) {
            long most = counts.stream().mapToLong(Long::longValue).max().orElseThrow();
            long start = System.nanoTime();
            database.fill(samples, most);
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    "Filled PostgreSQL with %d cases in %.0f s; their evaluations take %.1f GB.%n",
                    most, (System.nanoTime() - start) / NANOS, database.size());
            measure(backTest, settings.threads(), database::newest);
        }
        return 0;
    }

    private void measure(BackTest backTest, int working, LongFunction<RecordedCases> cases)
            throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%9s %8s %8s %10s %9s %9s %15s%n",
                "cases", "threads", "seconds", "CPU secs", "cases/s", "held, MB", "long-lived, MB");
        OperatingSystemMXBean processor = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        BackTestResult result = null;
        for (long count : counts) {
            UsedMemory.reset();
            long start = System.nanoTime();
            long cpuStart = processor.getProcessCpuTime();
            result = backTest.run(cases.apply(count), BackTestProgress.SILENT);
            double seconds = (System.nanoTime() - start) / NANOS;
            out.printf(
                    "%9d %8d %8.1f %10.1f %9.0f %9d %15d%n",
                    count,
                    working,
                    seconds,
                    (processor.getProcessCpuTime() - cpuStart) / NANOS,
                    count / seconds,
                    UsedMemory.retained(),
                    UsedMemory.longLivedPeak());
            out.flush();
        }
        effect(out, result);
    }

    private static void effect(PrintWriter out, BackTestResult result) {
        Effect effect = result.overall();
        out.printf("%nOf the last run: %d of %d cases change their band.%n", effect.flipped(), effect.cases());
        effect.confusion()
                .forEach((before, row) ->
                        row.forEach((after, cases) -> out.printf("  %-9s -> %-9s %9d%n", before, after, cases)));
        for (String band : List.of(Effect.ACCEPTED, Effect.REVIEW, Effect.REJECTED)) {
            out.printf(
                    "  %-9s %5.1f %% before, %5.1f %% with the draft%n",
                    band, 100 * effect.shareBefore(band), 100 * effect.shareAfter(band));
        }
        out.printf(
                "  review: %d hours before, %d with the draft%n",
                result.reviewBefore().toHours(), result.reviewAfter().toHours());
        out.flush();
    }

    /** The shipped models with another limit in one table; made once, since each evaluation looks a model up. */
    private static final class DraftModels {
        private static final ShippedModels SHIPPED = new ShippedModels();
        private static final Optional<ModelText> VERIFICATION = SHIPPED.find(ShippedModels.VERIFICATION)
                .map(model -> ModelText.of(
                        model.key(),
                        model.text().replace("[60..80)", "[60..75)").replace("&gt;= 80", "&gt;= 75")));

        static Optional<ModelText> find(String key) {
            return key.equals(ShippedModels.VERIFICATION) ? VERIFICATION : SHIPPED.find(key);
        }
    }
}
