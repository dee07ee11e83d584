package io.proofline.vision.document.zone;

import io.proofline.vision.document.mrz.LookAlikes;
import io.proofline.vision.document.mrz.MachineReadableZone;
import io.proofline.vision.document.mrz.MrzAlphabet;
import io.proofline.vision.document.mrz.MrzFormat;
import io.proofline.vision.document.mrz.MrzFormatException;
import io.proofline.vision.document.mrz.MrzLayout;
import io.proofline.vision.document.mrz.MrzParser;
import io.proofline.vision.document.mrz.MrzRepair;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.Straightening;
import io.proofline.vision.document.ocr.TextDetector;
import io.proofline.vision.document.ocr.TextRecogniser;
import io.proofline.vision.image.NativeScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds and reads the machine-readable zone in a picture: strip, rows, characters. Never reads the whole page. */
public final class ZoneReader {

    private static final int STRIP_SIDE = 1024;
    private static final double LEAST_SCORE = -2.5;

    private final TextDetector detector;
    private final TextRecogniser recogniser;
    private final MrzBandFinder finder;
    private final MrzParser parser;

    public ZoneReader(TextDetector detector, TextRecogniser recogniser, MrzParser parser) {
        this.detector = detector;
        this.recogniser = recogniser;
        this.finder = new MrzBandFinder(detector, recogniser);
        this.parser = parser;
    }

    /** A row of the strip with what the recogniser saw in it. */
    private record Row(Quad area, MrzLook look) {}

    /** One way to read the rows: a format, and a decoded line for each row. */
    private record Candidate(MrzFormat format, List<Row> rows, List<MrzLineDecoder.Decoded> lines) {

        double score() {
            return lines.stream()
                    .mapToDouble(MrzLineDecoder.Decoded::score)
                    .average()
                    .orElse(Double.NEGATIVE_INFINITY);
        }
    }

    /** Empty if there is no zone in the picture, or none that can be made out. */
    public Optional<ZoneReading> read(Mat picture) {
        return finder.find(picture).flatMap(band -> NativeScope.call(() -> read(picture, band)));
    }

    private Optional<ZoneReading> read(Mat picture, MrzBand band) {
        Mat strip = Straightening.of(picture, band.area(), band.width(), band.height());
        List<Row> rows = rows(strip);
        return candidates(rows).stream()
                .filter(candidate -> candidate.score() >= LEAST_SCORE)
                .max(Comparator.comparingDouble(Candidate::score))
                .flatMap(candidate -> reading(candidate, band));
    }

    private List<Row> rows(Mat strip) {
        List<Quad> found = MrzRow.rows(detector.detect(strip, STRIP_SIDE)).stream()
                .filter(row -> row.width() > strip.cols() * 0.4)
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        double left = found.stream().mapToDouble(row -> row.start().x()).min().orElseThrow();
        double right = found.stream().mapToDouble(row -> row.end().x()).max().orElseThrow();
        return found.stream()
                .map(row -> MrzRow.extended(row, left, right))
                .map(row -> new Row(row, look(strip, row)))
                .filter(row -> row.look().plausible())
                .toList();
    }

    private MrzLook look(Mat strip, Quad row) {
        int width = (int) Math.round(row.width() * TextRecogniser.HEIGHT / row.height());
        Mat straight = Straightening.of(strip, row, width, TextRecogniser.HEIGHT);
        return MrzLook.at(new MrzLattice(recogniser.read(straight)));
    }

    private static List<Candidate> candidates(List<Row> rows) {
        List<Candidate> candidates = new ArrayList<>();
        for (MrzFormat format : MrzFormat.values()) {
            for (int first = 0; first + format.lines() <= rows.size(); first++) {
                List<Row> taken = rows.subList(first, first + format.lines());
                if (fits(format, taken)) {
                    candidates.add(decode(format, taken));
                }
            }
        }
        return candidates;
    }

    /** The longest row tells how many characters a line has. */
    private static boolean fits(MrzFormat format, List<Row> rows) {
        double length = rows.stream()
                .mapToDouble(row -> row.look().grid().length())
                .max()
                .orElse(0);
        return Math.abs(length - format.columns()) <= 2.5;
    }

    private static Candidate decode(MrzFormat format, List<Row> rows) {
        MrzLayout layout = MrzLayout.of(format);
        List<MrzLineDecoder.Decoded> lines = IntStream.range(0, format.lines())
                .mapToObj(line -> {
                    List<MrzAlphabet> alphabets = IntStream.range(0, format.columns())
                            .mapToObj(column -> layout.alphabetAt(line, column))
                            .toList();
                    MrzLook look = rows.get(line).look();
                    return MrzLineDecoder.decode(look.lattice(), look.grid(), alphabets);
                })
                .toList();
        return new Candidate(format, rows, lines);
    }

    private Optional<ZoneReading> reading(Candidate candidate, MrzBand band) {
        List<String> lines =
                candidate.lines().stream().map(MrzLineDecoder.Decoded::text).toList();
        MrzRepair repair = MrzRepair.of(candidate.format(), lines, LookAlikes.KNOWN);
        try {
            MachineReadableZone zone = parser.parse(repair.lines());
            List<Quad> areas = candidate.rows().stream()
                    .map(row -> row.area().map(corner -> band.toPicture(corner)))
                    .toList();
            return Optional.of(new ZoneReading(
                    zone,
                    repair.changes(),
                    areas,
                    candidate.lines().stream()
                            .map(line ->
                                    Arrays.stream(line.confidences()).boxed().toList())
                            .toList()));
        } catch (MrzFormatException impossible) {
            throw new IllegalStateException("A decoded zone has the shape of its format.", impossible);
        }
    }
}
