package io.proofline.decisions.examples;

import io.proofline.contract.model.ExampleFile;
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
        return files(model).stream()
                .map(file -> ExampleTable.parse(model, file.subject(), file.csv()))
                .toList();
    }

    /** The files about a model as they are, in the order of {@link #of}. */
    public List<ExampleFile> files(String model) {
        return subjects(model)
                .flatMap(subject -> csv(model, subject).map(csv -> new ExampleFile(subject, csv)).stream())
                .toList();
    }

    private Stream<String> subjects(String model) {
        return Stream.concat(decisions.decisions(model).stream(), Stream.of(ExampleTable.CASES));
    }

    private static Optional<String> csv(String model, String subject) {
        String path = "/decision-tables/" + model + "/" + subject + ".csv";
        try (InputStream file = ShippedExamples.class.getResourceAsStream(path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
