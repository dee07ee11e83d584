package io.proofline.vision.forensics;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.SideBySide;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Examines a picture by all methods. Safe for use by several threads. */
public final class ForensicAnalyzer {

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.STORED);
    private final MetadataExaminer metadata;
    private final List<Examiner> examiners = List.of(
            new ErrorLevelExaminer(),
            new DoubleCompressionExaminer(),
            new GhostExaminer(),
            new NoiseExaminer(),
            new BlockGridExaminer(),
            new CopyMoveExaminer(),
            new SpliceExaminer(),
            new ScreenExaminer(),
            new HalftoneExaminer(),
            new FieldsExaminer(),
            new PortraitExaminer());

    private final IntegrityModel model;

    /**
     * @param clock tells what lies in the future
     */
    public ForensicAnalyzer(IntegrityModel model, Clock clock) {
        this.model = model;
        this.metadata = new MetadataExaminer(clock);
    }

    /**
     * Examines a file as it was received: a copy encoded anew has lost most of what is looked for.
     *
     * @param layout where the upright picture shows what, given the picture; see {@link DocumentLayout#UNKNOWN}
     * @throws EvidenceRefused if the picture cannot be decoded
     */
    public ForensicReading analyse(byte[] file, Function<Picture, DocumentLayout> layout) throws EvidenceRefused {
        try (Picture picture = decoder.decode(file)) {
            FileTraces traces = FileTraces.read(file);
            Exhibit exhibit = Exhibit.of(file, picture, traces.orientation(), layout.apply(picture));
            List<Signal> signals = new ArrayList<>();
            signals.add(metadata.examine(traces, exhibit));
            signals.addAll(SideBySide.map(examiners, examiner -> examiner.examine(exhibit)));
            return new ForensicReading(signals, model.integrity(signals));
        }
    }
}
