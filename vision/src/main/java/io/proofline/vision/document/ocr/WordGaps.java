package io.proofline.vision.document.ocr;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Puts spaces back between words: PaddleOCR reads letters well and drops narrow spaces, Tesseract the other way round.
 * Only where both read the same letters are the second reader's gaps taken.
 */
public final class WordGaps {

    private final TesseractTextReader reader;

    public WordGaps(TesseractTextReader reader) {
        this.reader = reader;
    }

    /** The text with the gaps that stand in the picture; as it was if the two readers disagree on its letters. */
    public String restore(String text, Mat picture, Quad area) {
        String letters = letters(text);
        List<TextLine> again = reader.read(picture, List.of(area));
        if (again.isEmpty() || letters.isEmpty()) {
            return text;
        }
        String other = again.get(0).text();
        int from = letters(other).indexOf(letters);
        return from < 0 ? text : spaced(text, gaps(other, from));
    }

    /** The letters, counted from the first that counts, behind which a space stands. */
    private static Set<Integer> gaps(String other, int from) {
        Set<Integer> gaps = new HashSet<>();
        int seen = -1 - from;
        for (int i = 0; i < other.length(); i++) {
            if (Character.isLetterOrDigit(other.charAt(i))) {
                seen++;
            } else if (Character.isWhitespace(other.charAt(i))) {
                gaps.add(seen);
            }
        }
        return gaps;
    }

    private static String spaced(String text, Set<Integer> gaps) {
        StringBuilder spaced = new StringBuilder();
        int seen = -1;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isLetterOrDigit(character)) {
                if (gaps.contains(seen) && seen >= 0 && !Character.isWhitespace(text.charAt(i - 1))) {
                    spaced.append(' ');
                }
                seen++;
            }
            spaced.append(character);
        }
        return spaced.toString();
    }

    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
