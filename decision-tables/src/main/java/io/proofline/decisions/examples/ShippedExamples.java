package io.proofline.decisions.examples;

import io.proofline.decisions.evaluate.KieDecisionService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The example files in this jar: {@code /decision-tables/<model>/<decision>.csv} and {@code <model>/cases.csv}. */
public final class ShippedExamples {

    private final KieDecisionService decisions;

    public ShippedExamples(KieDecisionService decisions) {
        this.decisions = decisions;
    }

    /** The files about a model, first the decisions in the order of the model, then whole cases. */
    public List<ExampleTable> of(String model) {
        return Stream.concat(decisions.decisions(model).stream(), Stream.of(ExampleTable.CASES))
                .flatMap(subject -> read(model, subject).stream())
                .toList();
    }

    private static Optional<ExampleTable> read(String model, String subject) {
        String path = "/decision-tables/" + model + "/" + subject + ".csv";
        try (InputStream file = ShippedExamples.class.getResourceAsStream(path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(ExampleTable.parse(
                            model, subject, new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
