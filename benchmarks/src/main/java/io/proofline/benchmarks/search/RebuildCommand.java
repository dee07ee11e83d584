package io.proofline.benchmarks.search;

import io.proofline.casecore.database.SystemDatabase;
import io.proofline.casecore.outbox.Parked;
import io.proofline.casecore.outbox.ParkedEntries;
import io.proofline.casecore.search.Rebuild;
import io.proofline.casecore.search.RebuildRequests;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks the platform for it and prints how far it is; the platform goes on with it when this is broken off. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Fills the search indexes anew from the cases themselves. The platform must run; it does the work, and"
                        + " searches go on meanwhile.",
        footer = "Status 0: every case is there. 1: all but those that are named. 2: it could not be asked for, or the"
                + " platform does not move.")
final class RebuildCommand implements Callable<Integer> {

    private static final long LOOK_EVERY_MILLIS = 1_000;
    /** A piece of the work takes a second or so. */
    private static final int PATIENT_LOOKS = 120;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlatformDatabase platform;

    @Option(names = "--tenant", description = "the cases of this tenant alone")
    private String tenant;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SystemDatabase database = platform.open();
        RebuildRequests requests = new RebuildRequests(database);
        int asked = requests.request(tenant);
        if (asked == 0) {
            return refuse(
                    tenant == null
                            ? "The platform has filled no index yet; it does so when it starts."
                            : "There is no tenant " + tenant + ", or the platform has filled no index yet.");
        }
        List<Rebuild> open = open(requests);
        for (int still = 0; !open.isEmpty(); ) {
            print(open);
            if (still == PATIENT_LOOKS) {
                return refuse("Nothing has moved for two minutes. Does the platform run? It goes on when it does.");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
            List<Rebuild> now = open(requests);
            still = now.equals(open) ? still + 1 : 0;
            open = now;
        }
        List<Parked> leftOut = new ParkedEntries(database).of(tenant);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "Done: %d rebuilds, one a tenant and index.%n", asked);
        if (leftOut.isEmpty()) {
            return 0;
        }
        out.println("Left out, since they cannot be read; ./proofline search parked --retry tries them again:");
        ParkedCommand.print(leftOut, out);
        return ParkedCommand.SOME_LEFT;
    }

    private List<Rebuild> open(RebuildRequests requests) {
        return requests.all().stream()
                .filter(each -> tenant == null || each.tenant().value().equals(tenant))
                .filter(each -> each.finishedAt() == null)
                .toList();
    }

    private void print(List<Rebuild> open) {
        Rebuild first = open.get(0);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%d to go; %s of %s: %,d of %,d cases%n",
                        open.size(),
                        first.index(),
                        first.tenant(),
                        first.done(),
                        first.total())
                .flush();
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println("proofline: " + sentence);
        return Refusal.STATUS;
    }
}
