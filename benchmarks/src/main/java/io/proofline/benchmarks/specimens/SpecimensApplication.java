package io.proofline.benchmarks.specimens;

import io.proofline.specimens.catalogue.SpecimenKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./proofline specimens}; needs no server. */
@Command(
        name = "./proofline specimens",
        mixinStandardHelpOptions = true,
        description = "Writes a folder of rendered specimen documents with a truth.csv for ./proofline evaluate."
                + " The same options give the same files.")
final class SpecimensApplication implements Callable<Integer> {

    private static final int WRONG_USE = 2;
    private static final Map<String, SpecimenSet> SETS =
            new TreeMap<>(Map.of("id", new IdSpecimens(), "mrz", new MrzSpecimens(), "tamper", new TamperSpecimens()));

    @Spec
    private CommandSpec spec;

    @Option(names = "--kind", paramLabel = "KIND", required = true, description = "of evaluation: id, mrz or tamper")
    private String kind;

    @Option(names = "--count", paramLabel = "N", defaultValue = "120", description = "of documents (default 120)")
    private int count;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "another seed, other holders")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write to")
    private Path out;

    @Option(
            names = "--documents",
            paramLabel = "WORD",
            split = ",",
            description = "which documents, e.g. ktp,cnic; all that fit the kind if not given")
    private List<String> documents;

    private SpecimensApplication() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SpecimensApplication())
                .setParameterExceptionHandler((wrong, given) -> {
                    wrong.getCommandLine().getErr().println("proofline: " + wrong.getMessage());
                    return WRONG_USE;
                })
                .setExecutionExceptionHandler((failure, command, result) -> {
                    if (failure instanceof NoSuchSpecimens) {
                        command.getErr().println("proofline: " + failure.getMessage());
                        return WRONG_USE;
                    }
                    throw failure;
                });
    }

    @Override
    public Integer call() throws IOException {
        SpecimenSet set = SETS.get(kind.toLowerCase(Locale.ROOT));
        if (set == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There are no specimens for " + kind + "; there are for " + String.join(", ", SETS.keySet()) + ".");
        }
        if (count < 1 || count > 1_000_000) {
            throw new ParameterException(spec.commandLine(), "--count takes a number from 1 to 1000000.");
        }
        Path truth = set.write(kinds(), count, seed, out);
        spec.commandLine().getOut().println("Truth: " + truth);
        return 0;
    }

    private List<SpecimenKind> kinds() {
        List<SpecimenKind> all = Arrays.asList(SpecimenKind.values());
        if (documents == null) {
            return all;
        }
        return documents.stream()
                .map(word -> all.stream()
                        .filter(known -> known.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "There is no specimen " + word + "; there are "
                                        + String.join(
                                                ", ",
                                                all.stream()
                                                        .map(SpecimenKind::word)
                                                        .toList())
                                        + ".")))
                .toList();
    }
}
