package io.proofline.benchmarks.search;

import io.proofline.casecore.database.DatabaseRoles;
import io.proofline.casecore.database.SystemDatabase;
import io.proofline.casecore.search.Rebuild;
import io.proofline.casecore.search.RebuildRequests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks the platform for it and prints how far it is; the platform goes on with it when this is broken off. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Fills the search indexes anew from the cases themselves. The platform must run; it does the work, and"
                        + " searches go on meanwhile.")
final class RebuildCommand implements Callable<Integer> {

    private static final String PASSWORD = "PROOFLINE_DATABASE_SYSTEM_PASSWORD";
    private static final long LOOK_EVERY_MILLIS = 1_000;
    /** The line of PostgreSQL's postmaster.pid that holds the port. */
    private static final int PORT_LINE = 3;

    @Option(names = "--tenant", description = "the cases of this tenant alone")
    private String tenant;

    @Option(
            names = "--data",
            description = "data folder of the platform with the embedded server (default: ${DEFAULT-VALUE})",
            defaultValue = "data")
    private Path data;

    @Option(
            names = "--url",
            description =
                    "JDBC URL of your own PostgreSQL; the password of proofline_system is taken from the environment"
                            + " variable " + PASSWORD + ", or from --data if the platform made it")
    private String url;

    @Override
    public Integer call() throws IOException, InterruptedException {
        RebuildRequests requests = new RebuildRequests(database());
        int asked = requests.request(tenant);
        if (asked == 0) {
            System.err.println(
                    tenant == null
                            ? "The platform has filled no index yet; it does so when it starts."
                            : "There is no tenant " + tenant + ", or the platform has filled no index yet.");
            return 2;
        }
        while (true) {
            List<Rebuild> open = requests.all().stream()
                    .filter(each -> tenant == null || each.tenant().value().equals(tenant))
                    .filter(each -> each.finishedAt() == null)
                    .toList();
            if (open.isEmpty()) {
                System.out.printf(Locale.ROOT, "Done: %d rebuilds, one a tenant and index.%n", asked);
                return 0;
            }
            Rebuild first = open.get(0);
            System.out.printf(
                    Locale.ROOT,
                    "%d to go; %s of %s: %,d of %,d cases%n",
                    open.size(),
                    first.index(),
                    first.tenant(),
                    first.done(),
                    first.total());
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private SystemDatabase database() throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url == null ? embedded() : url);
        source.setUser(DatabaseRoles.SYSTEM);
        source.setPassword(password());
        return new SystemDatabase(source);
    }

    private String embedded() throws IOException {
        Path pid = data.resolve("postgresql").resolve("postmaster.pid");
        if (Files.notExists(pid)) {
            throw new IOException("No platform runs on the data folder " + data.toAbsolutePath()
                    + "; start it, or give its folder with --data.");
        }
        return "jdbc:postgresql://127.0.0.1:"
                + Files.readAllLines(pid).get(PORT_LINE).strip() + "/postgres";
    }

    private String password() throws IOException {
        String given = System.getenv(PASSWORD);
        return given != null && !given.isBlank()
                ? given
                : Files.readString(data.resolve("secrets").resolve("database-system"))
                        .strip();
    }
}
