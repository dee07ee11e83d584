package io.proofline.benchmarks.search;

import io.proofline.casecore.database.DatabaseRoles;
import io.proofline.casecore.database.SystemDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Option;

/** The options that lead to the database of a platform. */
final class PlatformDatabase {

    private static final String PASSWORD = "PROOFLINE_DATABASE_SYSTEM_PASSWORD";
    private static final String SCHEME = "jdbc:postgresql:";
    /** The line of PostgreSQL's postmaster.pid that holds the port. */
    private static final int PORT_LINE = 3;

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

    /**
     * Nothing is connected yet.
     *
     * @throws IllegalArgumentException with a sentence, if the options lead nowhere
     */
    SystemDatabase open() throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url == null ? embedded() : own());
        } catch (IllegalArgumentException none) {
            throw noAddress(none);
        }
        source.setUser(DatabaseRoles.SYSTEM);
        source.setPassword(password());
        return new SystemDatabase(source);
    }

    private String own() {
        if (!url.startsWith(SCHEME)) {
            throw noAddress(null);
        }
        return url;
    }

    /** The address is not repeated, as it may hold a password. */
    private static IllegalArgumentException noAddress(IllegalArgumentException cause) {
        return new IllegalArgumentException(
                "--url takes the JDBC address of a PostgreSQL database, such as"
                        + " jdbc:postgresql://db.bank.example:5432/proofline.",
                cause);
    }

    private String embedded() throws IOException {
        Path pid = data.resolve("postgresql").resolve("postmaster.pid");
        List<String> lines = Files.isReadable(pid) ? Files.readAllLines(pid) : List.of();
        if (lines.size() <= PORT_LINE) {
            throw new IOException("No platform with an embedded database runs on the data folder "
                    + data.toAbsolutePath().normalize() + "; start it, or give its folder with --data.");
        }
        return SCHEME + "//127.0.0.1:" + lines.get(PORT_LINE).strip() + "/postgres";
    }

    private String password() throws IOException {
        String given = System.getenv(PASSWORD);
        if (given != null && !given.isBlank()) {
            return given;
        }
        Path made = data.resolve("secrets").resolve("database-system");
        if (!Files.isReadable(made)) {
            throw new IOException("The password of proofline_system is neither in the environment variable " + PASSWORD
                    + " nor in the file " + made.toAbsolutePath().normalize() + ".");
        }
        return Files.readString(made).strip();
    }
}
