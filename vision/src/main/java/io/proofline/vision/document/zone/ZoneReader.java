package io.proofline.vision.document.zone;

import io.proofline.vision.document.mrz.MachineReadableZone;
import io.proofline.vision.document.mrz.MrzFormatException;
import io.proofline.vision.document.mrz.MrzParser;
import io.proofline.vision.document.mrz.MrzRepair;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.Straightening;
import io.proofline.vision.document.ocr.TextDetector;
import io.proofline.vision.document.ocr.TextRecogniser;
import io.proofline.vision.image.NativeScope;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds and reads the machine-readable zone in a picture: strip, rows, characters. Never reads the whole page. */
public final class ZoneReader {

    private static final double LEAST_SCORE = -2.5;

    private final MrzBandFinder finder;
    private final MrzRowReader rows;
    private final MrzParser parser;
    private final SecondOpinion secondOpinion;

    public ZoneReader(TextDetector detector, TextRecogniser recogniser, MrzParser parser) {
        this.finder = new MrzBandFinder(recogniser);
        this.rows = new MrzRowReader(detector, recogniser);
        this.parser = parser;
        this.secondOpinion = new SecondOpinion(parser);
    }

    /**
     * Reads a zone.
     *
     * @param picture 8 bits, three channels, blue-green-red
     * @param lines where text stands in the picture
     * @return empty if there is no zone in the picture, or none that can be made out
     */
    public Optional<ZoneReading> read(Mat picture, List<Quad> lines) {
        return finder.find(picture, lines).flatMap(band -> NativeScope.call(() -> read(picture, band)));
    }

    private Optional<ZoneReading> read(Mat picture, MrzBand band) {
        Mat strip = Straightening.of(picture, band.area(), band.width(), band.height());
        List<MrzRowReader.Row> once = rows.read(strip, band);
        Optional<ZoneCandidate> likeliest = best(once);
        Optional<ZoneReading> first = likeliest.map(candidate -> reading(candidate, band));
        Optional<ZoneReading> settled = first.filter(ZoneReading::undoubted).or(() -> {
            List<MrzRowReader.Row> doubted = likeliest.map(ZoneCandidate::rows).orElse(once);
            return best(rows.again(strip, doubted, line -> doubtful(first, line)))
                    .map(candidate -> reading(candidate, band));
        });
        return settled.map(reading -> heardTwice(picture, reading));
    }

    /** Of a zone whose rules hold, only the lines that are not clear are worth a second look. */
    private static boolean doubtful(Optional<ZoneReading> reading, int line) {
        return reading.filter(read -> read.zone().valid() && !read.doubtful(line))
                .isEmpty();
    }

    private ZoneReading heardTwice(Mat picture, ZoneReading reading) {
        List<String> others = secondOpinion.lines(picture, reading.areas());
        if (reading.zone().valid()) {
            return reading.doubting(Confirmation.doubts(reading.zone(), reading.certainties(), others));
        }
        return secondOpinion
                .zone(reading.zone().format(), others)
                .map(zone -> reading.insteadOf(
                        zone,
                        Confirmation.doubts(
                                zone, reading.certainties(), reading.zone().lines())))
                .orElse(reading);
    }

    private static Optional<ZoneCandidate> best(List<MrzRowReader.Row> rows) {
        return ZoneCandidate.all(rows).stream()
                .filter(candidate -> candidate.score() >= LEAST_SCORE)
                .max(Comparator.comparingDouble(ZoneCandidate::score));
    }

    private ZoneReading reading(ZoneCandidate candidate, MrzBand band) {
        List<String> lines = candidate.text();
        MrzRepair repair = MrzRepair.of(candidate.format(), lines, candidate::lookAlikes);
        try {
            MachineReadableZone zone = parser.parse(repair.lines());
            return new ZoneReading(
                    zone,
                    repair.changes(),
                    candidate.rows().stream()
                            .map(row -> row.area().map(band::toPicture))
                            .toList(),
                    candidate.certainties(lines),
                    List.of());
        } catch (MrzFormatException impossible) {
            throw new IllegalStateException("A decoded zone has the shape of its format.", impossible);
        }
    }
}
