package io.proofline.benchmarks.search;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ./proofline search}. */
@Command(
        name = "./proofline search",
        mixinStandardHelpOptions = true,
        description = "Looks after the search indexes of a running platform.",
        subcommands = {RebuildCommand.class, ParkedCommand.class})
final class SearchApplication {

    private SearchApplication() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments.length == 0 ? new String[] {"--help"} : arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SearchApplication()).setExecutionExceptionHandler(new Refusal());
    }
}
