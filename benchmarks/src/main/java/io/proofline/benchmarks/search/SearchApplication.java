package io.proofline.benchmarks.search;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ./proofline search}. */
@Command(
        name = "./proofline search",
        mixinStandardHelpOptions = true,
        description = "Looks after the search indexes of a running platform.",
        subcommands = RebuildCommand.class)
final class SearchApplication {

    private SearchApplication() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SearchApplication())
                .execute(arguments.length == 0 ? new String[] {"--help"} : arguments));
    }
}
