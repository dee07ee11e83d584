package io.proofline.benchmarks.tck;

import io.proofline.benchmarks.evaluate.ReportFiles;
import io.proofline.benchmarks.truth.UnusableTruthException;
import io.proofline.decisions.tck.TckOutcome;
import io.proofline.decisions.tck.TckRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./proofline evaluate dmn-tck}: asks the decision service what the kit asks, and says what did not pass and why. */
@Command(
        name = "dmn-tck",
        mixinStandardHelpOptions = true,
        description = "Runs the public DMN Technology Compatibility Kit through the decision service; models that the"
                + " security gate refuses count as not passed.")
public final class DmnTckCommand implements Callable<Integer> {

    private static final List<Integer> LEVELS = List.of(2, 3);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            required = true,
            description = "holds the kit's folders compliance-level-2 and compliance-level-3")
    private Path folder;

    @Mixin
    private ReportFiles files;

    @Override
    public Integer call() throws IOException {
        Map<Integer, List<TckOutcome>> outcomes = new TreeMap<>();
        for (int level : LEVELS) {
            outcomes.put(level, outcomes(level));
        }
        files.write(
                TckReport.of(folder, outcomes),
                "./proofline evaluate dmn-tck",
                spec.commandLine().getOut());
        return 0;
    }

    private List<TckOutcome> outcomes(int level) throws IOException {
        Path ofLevel = folder.resolve("compliance-level-" + level);
        if (!Files.isDirectory(ofLevel)) {
            throw new UnusableTruthException("There is no folder " + ofLevel + ".");
        }
        PrintWriter err = spec.commandLine().getErr();
        List<Path> testFiles = TckRun.testFiles(ofLevel);
        TckRun run = new TckRun();
        List<TckOutcome> outcomes = new ArrayList<>();
        int done = 0;
        for (Path file : testFiles) {
            outcomes.addAll(run.run(file));
            err.printf(
                    "\rdmn-tck level %d: %d/%d%s",
                    level, ++done, testFiles.size(), done == testFiles.size() ? "\n" : "");
            err.flush();
        }
        return outcomes;
    }
}
