package io.proofline.benchmarks.speed;

import io.proofline.vision.model.ModelCatalogue;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./proofline speed}; needs no server. */
@Command(
        name = "./proofline speed",
        mixinStandardHelpOptions = true,
        description = "Reads, validates and examines photographs of specimen passports of twelve megapixels, one at a"
                + " time, and prints how long each step took.")
final class DocumentSpeed implements Callable<Integer> {

    private static final int WRONG_USE = 2;
    private static final int WARM_UPS = 3;
    private static final int MOST = 1000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--count", paramLabel = "N", defaultValue = "20", description = "of photographs (default 20)")
    private int count;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "another seed, other holders")
    private long seed;

    private DocumentSpeed() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new DocumentSpeed()).setParameterExceptionHandler((wrong, given) -> {
            wrong.getCommandLine().getErr().println("proofline: " + wrong.getMessage());
            return WRONG_USE;
        });
    }

    @Override
    public Integer call() throws Exception {
        if (count < 1 || count > MOST) {
            throw new ParameterException(spec.commandLine(), "--count takes a number from 1 to " + MOST + ".");
        }
        StepTimes times = new StepTimes();
        int valid = 0;
        try (ModelCatalogue models = ModelCatalogue.shipped()) {
            DocumentPath path = new DocumentPath(models, Clock.systemUTC());
            for (int number = -WARM_UPS; number < count; number++) {
                if (number == 0) {
                    times.forget();
                }
                byte[] photograph = PassportPhotographs.take(seed + number);
                path.parts(photograph, times);
                boolean read = path.whole(photograph, times);
                valid += number >= 0 && read ? 1 : 0;
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%d photographs of passports of 12 megapixels, %d processors; zone valid on %d%n%n",
                count, Runtime.getRuntime().availableProcessors(), valid);
        out.print(times.table());
        out.flush();
        return 0;
    }
}
