package io.proofline.benchmarks.models;

import io.proofline.vision.model.ModelCard;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.model.ModelSettings;
import io.proofline.vision.model.ModelUnusable;
import io.proofline.vision.model.SourcePackage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the networks and opens each: what is printed as usable has the digest and the shapes that its manifest states. */
@Command(
        name = "./proofline models",
        mixinStandardHelpOptions = true,
        description = "Lists the networks with package, licence, digest, shapes and pre-processing, and opens each.")
final class ModelsApplication implements Callable<Integer> {

    private static final int UNUSABLE = 1;

    @Spec
    private CommandSpec spec;

    @Option(names = "--folder", paramLabel = "DIR", description = "your own networks, which stand in for shipped ones")
    private Path folder;

    @Option(names = "--licences", description = "print the text of each licence as well")
    private boolean licences;

    private ModelsApplication() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ModelsApplication());
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ModelSettings settings = folder == null ? ModelSettings.DEFAULT : ModelSettings.DEFAULT.withOverrides(folder);
        try (ModelCatalogue catalogue = new ModelCatalogue(settings)) {
            Map<String, SourcePackage> packages = catalogue.packages().stream()
                    .collect(Collectors.toMap(SourcePackage::name, source -> source, (one, same) -> one));
            boolean usable = true;
            for (ModelCard card : catalogue.cards()) {
                if (!card.licence()) {
                    usable &= list(card, packages.get(card.source()), catalogue, out);
                }
            }
            if (licences) {
                catalogue
                        .packages()
                        .forEach(source -> out.printf(
                                "%n%s %s%n%n%s%n",
                                source.name(),
                                source.version(),
                                catalogue.licenceText(source).orElse(source.licence())));
            }
            out.flush();
            return usable ? 0 : UNUSABLE;
        } catch (ModelUnusable unusable) {
            spec.commandLine().getErr().println("proofline: " + unusable.getMessage());
            return UNUSABLE;
        }
    }

    private static boolean list(ModelCard card, SourcePackage source, ModelCatalogue catalogue, PrintWriter out) {
        out.println(card.file());
        line(out, "purpose", card.purpose());
        line(out, "from", source == null ? card.source() : source.name() + " " + source.version());
        line(out, "licence", source == null ? null : source.licence());
        line(out, "sha-256", card.sha256());
        line(out, "inputs", shapes(card.inputs()));
        line(out, "outputs", shapes(card.outputs()));
        line(out, "pixels", card.preprocessing());
        String verdict = verdict(card, catalogue);
        line(out, "verdict", verdict);
        out.println();
        return verdict.equals("usable");
    }

    private static String verdict(ModelCard card, ModelCatalogue catalogue) {
        try {
            if (card.network()) {
                catalogue.model(card.file());
            } else {
                catalogue.file(card.file());
            }
            return "usable";
        } catch (ModelUnusable unusable) {
            return "NOT USABLE: " + unusable.getMessage();
        }
    }

    private static void line(PrintWriter out, String name, String value) {
        if (value != null && !value.isEmpty()) {
            out.printf("  %-8s %s%n", name, value);
        }
    }

    private static String shapes(Map<String, List<Long>> shapes) {
        return new TreeMap<>(shapes)
                .entrySet().stream()
                        .map(shape -> shape.getKey() + " "
                                + shape.getValue().stream()
                                        .map(side -> side < 0 ? "?" : side.toString())
                                        .collect(Collectors.joining("x")))
                        .collect(Collectors.joining(", "));
    }
}
