package io.proofline.benchmarks.spoof;

import io.proofline.vision.model.ModelCatalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes samples of everybody in the specimens and in a folder, and writes their figures, never their pictures. */
public final class SampleCommand {

    private SampleCommand() {}

    /** The arguments: the CSV to write, and a folder of genuine pictures with one innermost folder a person. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("Name the CSV to write and a folder of genuine pictures.");
            System.exit(2);
        }
        List<GenuinePicture> people = new ArrayList<>(GenuinePictures.ofSpecimens());
        people.addAll(GenuinePictures.in(Path.of(arguments[1])));
        try (ModelCatalogue models = ModelCatalogue.shipped();
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[0])))) {
            Sampler sampler = new Sampler(models);
            boolean headed = false;
            for (int i = 0; i < people.size(); i++) {
                for (Sample sample : sampler.of(people.get(i), i)) {
                    if (!headed) {
                        out.println(Sample.header(sample));
                        headed = true;
                    }
                    out.println(sample.line());
                }
                System.err.printf("\r%d/%d", i + 1, people.size());
            }
        }
    }
}
