package io.proofline.benchmarks.audit;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ./proofline audit}; needs no server. */
@Command(
        name = "./proofline audit",
        mixinStandardHelpOptions = true,
        description = "Verifies exports of the audit trail, and measures how fast it is.",
        subcommands = {VerifyCommand.class, BenchmarkCommand.class})
final class AuditApplication {

    private AuditApplication() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments.length == 0 ? new String[] {"--help"} : arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new AuditApplication());
    }
}
