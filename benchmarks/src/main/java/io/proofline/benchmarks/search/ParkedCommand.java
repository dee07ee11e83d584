package io.proofline.benchmarks.search;

import io.proofline.casecore.outbox.Parked;
import io.proofline.casecore.outbox.ParkedEntries;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the indexes could not be told, and has it tried again. */
@Command(
        name = "parked",
        mixinStandardHelpOptions = true,
        description =
                "Lists the cases that an index could not be told of, with what was thrown. Why is in the log of the"
                        + " platform; when that is mended, --retry has them tried again.",
        footer =
                "Status 0: there is none, or they are tried again. 1: there are some. 2: the database cannot be asked.")
final class ParkedCommand implements Callable<Integer> {

    static final int SOME_LEFT = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlatformDatabase platform;

    @Option(names = "--tenant", description = "the cases of this tenant alone")
    private String tenant;

    @Option(names = "--retry", description = "have the platform try them again, ten times as at first")
    private boolean retry;

    @Override
    public Integer call() throws IOException {
        ParkedEntries entries = new ParkedEntries(platform.open());
        PrintWriter out = spec.commandLine().getOut();
        if (retry) {
            out.println(entries.retry(tenant) + " are tried again; look once more in some minutes.");
            return 0;
        }
        List<Parked> parked = entries.of(tenant);
        print(parked, out);
        return parked.isEmpty() ? 0 : SOME_LEFT;
    }

    /** One line a case, and how many they are. */
    static void print(List<Parked> parked, PrintWriter out) {
        parked.forEach(each -> out.println(each.tenant() + "  " + each.caseId() + "  " + each.consumer() + "  "
                + each.at() + "  " + each.error()));
        out.println(parked.isEmpty() ? "None is parked." : parked.size() + " parked.");
    }
}
