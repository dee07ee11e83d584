package io.proofline.vision.document.pack.cnic;

import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TesseractTextReader;
import io.proofline.vision.document.ocr.TextDetector;
import io.proofline.vision.document.ocr.TextLine;
import io.proofline.vision.document.pack.PageText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The addresses on the back of a CNIC, in Urdu: the lines under the captions of the present and the permanent one. */
final class CnicAddresses {

    private static final String PRESENT = "موجودہ پتہ";
    private static final String PERMANENT = "مستقل پتہ";
    private static final LevenshteinDistance SLIPS = new LevenshteinDistance(3);
    private static final int MOST_LINES = 3;
    /** In heights of the caption: how far below the line before it the next line of an address may stand. */
    private static final double NEXT_LINE = 1.9;
    /** Likewise, how far the next address may. */
    private static final double NEXT_BLOCK = 5;

    private static final double SURE_LATIN = 0.9;
    private static final int LATIN_LETTERS = 6;

    private static final int LONGEST_SIDE = 960;

    private final TextDetector detector;
    private final TesseractTextReader urdu;

    CnicAddresses(TextDetector detector, TesseractTextReader urdu) {
        this.detector = detector;
        this.urdu = urdu;
    }

    List<ExtractedField> read(PageText page) {
        List<Quad> areas = detector.detect(page.picture(), LONGEST_SIDE).stream()
                .filter(area -> !latin(page, area) && !inBarcode(page, area))
                .toList();
        List<TextLine> lines = urdu.read(page.picture(), areas).stream()
                .filter(line -> line.text().codePoints().anyMatch(CnicAddresses::arabic))
                .toList();
        List<ExtractedField> fields = new ArrayList<>();
        Optional<TextLine> present = caption(lines, PRESENT);
        Optional<TextLine> permanent = caption(lines, PERMANENT);
        List<TextLine> first = present.map(caption -> below(caption, caption.area(), permanent, lines))
                .orElse(List.of());
        if (!first.isEmpty()) {
            fields.add(field(page, FieldNames.ADDRESS, first));
        }
        // The second caption may be lost; what follows the first address with a gap is the second all the same.
        List<TextLine> second = permanent
                .map(caption -> below(caption, caption.area(), Optional.empty(), lines))
                .orElseGet(() -> first.isEmpty()
                        ? List.of()
                        : nextBlock(present.orElseThrow(), first.get(first.size() - 1), lines));
        if (!second.isEmpty()) {
            fields.add(field(page, FieldNames.PERMANENT_ADDRESS, second));
        }
        return fields;
    }

    /** The lines that follow a place without a gap, right-aligned with the caption, up to the next caption. */
    private static List<TextLine> below(TextLine caption, Quad from, Optional<TextLine> end, List<TextLine> lines) {
        List<TextLine> below = new ArrayList<>();
        Quad last = from;
        for (TextLine line : lines) {
            double down = down(last, line.area());
            if (down <= 0 || !overlaps(caption, line) || below.size() == MOST_LINES) {
                continue;
            }
            if (end.filter(line::equals).isPresent()
                    || down > NEXT_LINE * caption.area().height()) {
                break;
            }
            below.add(line);
            last = line.area();
        }
        return below;
    }

    private static List<TextLine> nextBlock(TextLine caption, TextLine after, List<TextLine> lines) {
        return lines.stream()
                .filter(line -> down(after.area(), line.area()) > 0 && overlaps(caption, line))
                .findFirst()
                .filter(line -> down(after.area(), line.area())
                        < NEXT_BLOCK * caption.area().height())
                .map(line -> {
                    List<TextLine> block = new ArrayList<>(List.of(line));
                    block.addAll(below(caption, line.area(), Optional.empty(), lines));
                    return block;
                })
                .orElse(new ArrayList<>());
    }

    private static double down(Quad from, Quad to) {
        return to.centre().y() - from.centre().y();
    }

    private static boolean overlaps(TextLine caption, TextLine line) {
        return line.area().start().x() < caption.area().end().x()
                && line.area().end().x() > caption.area().start().x();
    }

    private static Optional<TextLine> caption(List<TextLine> lines, String caption) {
        return lines.stream()
                .filter(line -> slips(line, caption) >= 0)
                .min(Comparator.comparingInt(line -> slips(line, caption)));
    }

    private static int slips(TextLine line, String caption) {
        return SLIPS.apply(line.text().replaceAll("[^\\p{L} ]", "").strip(), caption);
    }

    private static ExtractedField field(PageText page, String field, List<TextLine> lines) {
        String raw = lines.stream().map(TextLine::text).collect(Collectors.joining(" "));
        // The reader writes the Latin comma, and behind a figure the hamza, in place of the Arabic comma, which they
        // hardly differ from in print.
        String value = raw.replaceAll("\\s*,", "،")
                .replaceAll("(?<=[0-9])ء", "،")
                .replaceAll("\\s+", " ")
                .strip();
        double confidence =
                lines.stream().mapToDouble(TextLine::confidence).min().orElse(0);
        return page.field(field, value, raw, FieldSource.VISUAL_ZONE, confidence, around(lines), "ur");
    }

    private static Quad around(List<TextLine> lines) {
        double left = corners(lines).mapToDouble(corner -> corner.x()).min().orElse(0);
        double top = corners(lines).mapToDouble(corner -> corner.y()).min().orElse(0);
        double right = corners(lines).mapToDouble(corner -> corner.x()).max().orElse(0);
        double bottom = corners(lines).mapToDouble(corner -> corner.y()).max().orElse(0);
        return Quad.rectangle(left, top, right - left, bottom - top);
    }

    private static Stream<Corner> corners(List<TextLine> lines) {
        return lines.stream().flatMap(line -> line.area().corners().stream());
    }

    /** Lines that were read as Latin with confidence are not Urdu. */
    private static boolean latin(PageText page, Quad area) {
        return page.lines().stream()
                .anyMatch(line -> line.confidence() >= SURE_LATIN
                        && line.text()
                                        .chars()
                                        .filter(c -> c < 128 && Character.isLetterOrDigit(c))
                                        .count()
                                >= LATIN_LETTERS
                        && line.area().contains(area.centre()));
    }

    private static boolean inBarcode(PageText page, Quad area) {
        return page.barcodes().stream().anyMatch(barcode -> barcode.area().contains(area.centre()));
    }

    private static boolean arabic(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
    }
}
