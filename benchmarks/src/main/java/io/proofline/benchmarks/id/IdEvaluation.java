package io.proofline.benchmarks.id;

import io.proofline.benchmarks.evaluate.Evaluation;
import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.Progress;
import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.document.DocumentReader;
import io.proofline.vision.document.DocumentReading;
import io.proofline.vision.model.ModelCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures how well the product reads the fields of identity documents. */
public final class IdEvaluation implements Evaluation {

    @Override
    public String kind() {
        return "id";
    }

    @Override
    public String summary() {
        return "Fields of identity documents: file, doc_type, and number, name, date_of_birth, … (back if there is one).";
    }

    @Override
    public EvaluationReport run(TruthTable table, Progress progress) throws IOException {
        List<IdTruth> truths = IdTruth.of(table);
        List<IdOutcome> outcomes = new ArrayList<>();
        try (ModelCatalogue models = ModelCatalogue.shipped()) {
            DocumentReader reader = new DocumentReader(models, Clock.systemUTC());
            for (IdTruth truth : truths) {
                outcomes.add(measure(reader, truth));
                progress.step(outcomes.size(), truths.size());
            }
        }
        return IdFigures.of(outcomes).report();
    }

    /** A picture that is missing or broken counts as one from which nothing was read. */
    private static IdOutcome measure(DocumentReader reader, IdTruth truth) throws IOException {
        try {
            byte[] front = Files.readAllBytes(truth.front());
            Optional<byte[]> back = truth.back().isPresent()
                    ? Optional.of(Files.readAllBytes(truth.back().get()))
                    : Optional.empty();
            long begun = System.nanoTime();
            DocumentReading reading = reader.read(front, back, truth.pack()).reading();
            return IdOutcome.of(truth, reading, (System.nanoTime() - begun) / 1e6);
        } catch (EvidenceRefused | NoSuchFileException nothing) {
            return IdOutcome.undecoded(truth);
        }
    }
}
