package io.proofline.vision.document.zone;

import io.proofline.vision.document.mrz.LookAlikes;
import io.proofline.vision.document.mrz.MachineReadableZone;
import io.proofline.vision.document.mrz.MrzAlphabet;
import io.proofline.vision.document.mrz.MrzFormat;
import io.proofline.vision.document.mrz.MrzFormatException;
import io.proofline.vision.document.mrz.MrzParser;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.Straightening;
import io.proofline.vision.document.ocr.TesseractLineReader;
import io.proofline.vision.image.SideBySide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Has a zone read by another reader. Against a zone whose rules do not hold its word counts only if every check digit
 * bears it out, so that it can mend a misreading and cannot talk a printed mistake away.
 */
final class SecondOpinion {

    private static final int HEIGHT = 64;
    /** Some air around the line, which Tesseract wants. */
    private static final double AIR = 1.3;

    private final TesseractLineReader reader = new TesseractLineReader(MrzAlphabet.ANY.characters());
    private final MrzParser parser;

    SecondOpinion(MrzParser parser) {
        this.parser = parser;
    }

    /**
     * Reads the lines again.
     *
     * @param areas of the lines in the picture
     * @return one text for each, of any length
     */
    List<String> lines(Mat picture, List<Quad> areas) {
        return SideBySide.map(areas, area -> reader.read(straight(picture, area.taller(AIR))));
    }

    /** The zone that the lines make if it is valid in every respect, else nothing. */
    Optional<MachineReadableZone> zone(MrzFormat format, List<String> read) {
        List<String> lines = new ArrayList<>();
        for (String line : read) {
            if (line.length() != format.columns()) {
                return Optional.empty();
            }
            lines.add(inAlphabet(line, format, lines.size()));
        }
        try {
            return Optional.of(parser.parse(lines)).filter(MachineReadableZone::valid);
        } catch (MrzFormatException notAZone) {
            return Optional.empty();
        }
    }

    /** O for 0 and the like, where the field allows only one of the two. */
    private static String inAlphabet(String read, MrzFormat format, int line) {
        List<MrzAlphabet> alphabets = MrzLineText.alphabets(format, line);
        StringBuilder text = new StringBuilder(read);
        for (int column = 0; column < text.length(); column++) {
            MrzAlphabet alphabet = alphabets.get(column);
            char character = text.charAt(column);
            if (!alphabet.allows(character)) {
                int place = column;
                LookAlikes.KNOWN
                        .of(line, column, character)
                        .chars()
                        .filter(other -> alphabet.allows((char) other))
                        .findFirst()
                        .ifPresent(other -> text.setCharAt(place, (char) other));
            }
        }
        return text.toString();
    }

    private static Mat straight(Mat picture, Quad area) {
        int width = (int) Math.round(area.width() * HEIGHT / area.height());
        return Straightening.of(picture, area, width, HEIGHT);
    }
}
