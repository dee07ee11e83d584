package io.proofline.benchmarks;

import io.proofline.benchmarks.evaluate.Evaluation;
import io.proofline.benchmarks.evaluate.EvaluationCommand;
import io.proofline.benchmarks.tck.DmnTckCommand;
import io.proofline.benchmarks.truth.UnusableTruthException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./proofline evaluate}; needs no server. */
@Command(
        name = "./proofline evaluate",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "KIND",
        description = "Measures accuracy on your own data: a CSV names the files and what is true of them.")
final class EvaluateApplication implements Runnable {

    private static final int WRONG_USE = 2;

    @Spec
    private CommandSpec spec;

    private EvaluateApplication() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(Evaluations.all()).execute(arguments));
    }

    static CommandLine commandLine(List<Evaluation> evaluations) {
        CommandLine commandLine = new CommandLine(new EvaluateApplication());
        for (Evaluation evaluation : evaluations) {
            commandLine.addSubcommand(evaluation.kind(), EvaluationCommand.of(evaluation));
        }
        commandLine.addSubcommand(new DmnTckCommand());
        return commandLine
                .setParameterExceptionHandler((wrong, given) -> {
                    wrong.getCommandLine().getErr().println("proofline: " + wrong.getMessage());
                    return WRONG_USE;
                })
                .setExecutionExceptionHandler((failure, command, result) -> {
                    if (failure instanceof UnusableTruthException unusable) {
                        command.getErr().println("proofline: " + unusable.getMessage());
                        return WRONG_USE;
                    }
                    throw failure;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to evaluate; --help lists the kinds.");
    }
}
