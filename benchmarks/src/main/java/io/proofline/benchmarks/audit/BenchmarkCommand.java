package io.proofline.benchmarks.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the audit trail on this machine. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = "Appends beside business transactions on a PostgreSQL server of its own, verifies an export"
                + " offline, and prints how fast both were.")
final class BenchmarkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--entries", defaultValue = "1000000", description = "entries of the export; ${DEFAULT-VALUE}")
    private int entries;

    @Option(names = "--seconds", defaultValue = "20", description = "how long is appended; ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--offered",
            defaultValue = "6000",
            description = "entries a second that business transactions append; ${DEFAULT-VALUE}")
    private int offered;

    BenchmarkCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (offered < 1) {
            throw new ParameterException(spec.commandLine(), "--offered is a number of entries a second, from 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%d processors%n", Runtime.getRuntime().availableProcessors());
        if (entries > 0) {
            OfflineVerification.Figures verified = new OfflineVerification(entries).run();
            out.printf(
                    "verify:  %,d entries (%,d MB) in %.1f s, %,.0f entries/s%n",
                    entries, verified.bytes() >> 20, verified.seconds(), entries / verified.seconds());
        }
        if (seconds > 0) {
            AppendingBesideBusiness.Figures appended = new AppendingBesideBusiness(seconds, offered).run();
            out.printf(
                    "append:  %,d entries sealed in %.1f s, %,.0f entries/s, beside %,.0f business transactions/s;"
                            + " %,d still queued%n",
                    appended.sealed(),
                    appended.seconds(),
                    appended.sealed() / appended.seconds(),
                    appended.transactions() / appended.seconds(),
                    appended.queued());
            out.printf(
                    "sealing alone: %,d entries in %.1f s, %,.0f entries/s%n",
                    appended.queued(), appended.drained(), appended.queued() / appended.drained());
        }
        out.flush();
        return 0;
    }
}
