package io.proofline.benchmarks.evaluate;

import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.benchmarks.truth.UnusableTruthException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs one evaluation and writes its report in the forms that were asked for. */
@Command(mixinStandardHelpOptions = true)
public final class EvaluationCommand implements Callable<Integer> {

    private final Evaluation evaluation;

    @Spec
    private CommandSpec spec;

    @Option(names = "--truth", paramLabel = "FILE", required = true, description = "CSV; its paths start at its folder")
    private Path truth;

    @Mixin
    private ReportFiles files;

    private EvaluationCommand(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    public static CommandLine of(Evaluation evaluation) {
        CommandLine command = new CommandLine(new EvaluationCommand(evaluation));
        command.getCommandSpec().usageMessage().description(evaluation.summary());
        return command;
    }

    /** Prints the report; every sentence for the user about the truth file is an {@link UnusableTruthException}. */
    @Override
    public Integer call() throws IOException {
        EvaluationReport report = report(spec.commandLine().getErr());
        String command = "./proofline evaluate " + evaluation.kind() + " --truth " + truth.getFileName();
        files.write(report, command, spec.commandLine().getOut());
        return 0;
    }

    private EvaluationReport report(PrintWriter err) throws IOException {
        try {
            return evaluation.run(TruthTable.read(truth), (done, total) -> {
                err.printf("\r%s %d/%d%s", evaluation.kind(), done, total, done == total ? "\n" : "");
                err.flush();
            });
        } catch (NoSuchFileException missing) {
            throw new UnusableTruthException("There is no file " + missing.getFile() + ".");
        }
    }
}
