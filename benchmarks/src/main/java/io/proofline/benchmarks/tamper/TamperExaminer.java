package io.proofline.benchmarks.tamper;

import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.forensics.DocumentLayout;
import io.proofline.vision.forensics.ForensicAnalyzer;
import io.proofline.vision.forensics.ForensicReading;
import io.proofline.vision.forensics.IntegrityModel;
import io.proofline.vision.model.ModelCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Examines the pictures of truth files as the product does. Networks are loaded only if there is a document to read. */
final class TamperExaminer implements AutoCloseable {

    private final ForensicAnalyzer analyzer;
    private ModelCatalogue models;
    private DocumentLayouts layouts;

    TamperExaminer(IntegrityModel model) {
        this.analyzer = new ForensicAnalyzer(model, Clock.systemUTC());
    }

    static List<TamperTruth> truths(TruthTable table) {
        return table.rows().stream().map(row -> TamperTruth.of(table, row)).toList();
    }

    /** Empty if the file is missing. */
    static Optional<byte[]> content(TamperTruth truth) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(truth.file()));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    /** Empty if the file cannot be decoded. The time is that of the examination alone, without reading the document. */
    Optional<MeasuredPicture> measured(TamperTruth truth, byte[] file) throws IOException {
        try {
            DocumentLayout layout = layout(truth, file);
            long begun = System.nanoTime();
            ForensicReading reading = analyzer.analyse(file, picture -> layout);
            double millis = (System.nanoTime() - begun) / 1e6;
            return Optional.of(new MeasuredPicture(
                    truth.file().getFileName().toString(), truth.kind(), truth.tampered(), reading, millis));
        } catch (EvidenceRefused unusable) {
            return Optional.empty();
        }
    }

    private DocumentLayout layout(TamperTruth truth, byte[] file) throws EvidenceRefused {
        if (truth.layout().isPresent() || truth.pack().isEmpty()) {
            return truth.layout().orElse(DocumentLayout.UNKNOWN);
        }
        if (layouts == null) {
            models = ModelCatalogue.shipped();
            layouts = new DocumentLayouts(models);
        }
        return layouts.of(file, truth.pack().get());
    }

    @Override
    public void close() {
        if (models != null) {
            models.close();
        }
    }
}
