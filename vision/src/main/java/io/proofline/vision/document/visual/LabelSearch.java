package io.proofline.vision.document.visual;

import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds values by their captions: on the caption's own line behind it, to the right of it, or below it. Of several
 * candidates for a field the likeliest comes first; which one is right is for the field's own form to say.
 */
public final class LabelSearch {

    /** In line heights: how far to the right a value without a colon is still taken for the caption's own. */
    private static final double NEAR = 3;

    private static final double FAR_RIGHT = 25;
    private static final double FAR_BELOW = 2.6;
    private static final String COLON = "[:：]";

    private final List<Field> fields = new ArrayList<>();

    /**
     * Searches for these fields.
     *
     * @param labels field → captions, in whatever spelling
     */
    public LabelSearch(Map<String, List<String>> labels) {
        labels.forEach(
                (field, captions) -> captions.forEach(caption -> fields.add(new Field(field, new Caption(caption)))));
        // The longest caption first, so that NAME does not answer for FATHER NAME.
        fields.sort(Comparator.comparingInt((Field field) -> field.caption().length())
                .reversed());
    }

    private record Field(String name, Caption caption) {}

    /** All values with a caption, those of one field likeliest first. */
    public List<LabelledValue> find(List<TextLine> lines) {
        List<LabelHit> hits =
                lines.stream().flatMap(line -> hits(line).stream()).toList();
        List<LabelledValue> values = new ArrayList<>();
        for (LabelHit hit : hits) {
            Optional<LabelledValue> own = behind(hit, hits);
            own.ifPresent(values::add);
            if (own.isEmpty()) {
                beside(hit, hits, lines).forEach(values::add);
            }
        }
        return values;
    }

    /** The captions in a line, left to right, none inside another. */
    List<LabelHit> hits(TextLine line) {
        Caption.Letters letters = Caption.Letters.of(line.text());
        List<LabelHit> hits = new ArrayList<>();
        int at = 0;
        while (at < letters.length()) {
            Optional<LabelHit> hit = letters.wordBeginsAt(at) ? hitAt(line, letters, at) : Optional.empty();
            hit.ifPresent(hits::add);
            int next = at + 1;
            while (hit.isPresent()
                    && next < letters.length()
                    && letters.places()[next] < hit.get().to()) {
                next++;
            }
            at = next;
        }
        return hits;
    }

    private Optional<LabelHit> hitAt(TextLine line, Caption.Letters letters, int at) {
        for (Field field : fields) {
            int end = field.caption().match(letters, at);
            if (end > 0) {
                return Optional.of(new LabelHit(
                        field.name(), field.caption().label(), line, letters.places()[at], letters.endInText(end)));
            }
        }
        return Optional.empty();
    }

    /** What follows on the caption's own line, up to the next caption. */
    private static Optional<LabelledValue> behind(LabelHit hit, List<LabelHit> hits) {
        String text = hit.line().text();
        int end = hits.stream()
                .filter(other -> other.line().equals(hit.line()) && other.from() >= hit.to())
                .mapToInt(LabelHit::from)
                .min()
                .orElse(text.length());
        int from = hit.to();
        // "Surname / Nom" is one caption in two languages; its value stands elsewhere unless a colon announces it.
        boolean translated = text.substring(from, end).strip().startsWith("/");
        int colon = text.indexOf(':', from);
        if (translated) {
            if (colon < 0 || colon >= end) {
                return Optional.empty();
            }
            from = colon + 1;
        }
        while (from < end && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        String value = text.substring(from, end).strip();
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(value(hit, value, hit.line(), LabelHit.part(hit.line(), from, end)));
    }

    private static Stream<LabelledValue> beside(LabelHit hit, List<LabelHit> hits, List<TextLine> lines) {
        Quad caption = hit.area();
        double height = hit.line().area().height();
        List<TextLine> values = lines.stream()
                .filter(line -> hits.stream().noneMatch(other -> other.line().equals(line) && other.from() == 0))
                .toList();
        Optional<TextLine> right = values.stream()
                .filter(line -> !line.equals(hit.line()) && isRight(caption, line.area(), height))
                .min(Comparator.comparingDouble(line -> line.area().start().x()));
        Stream<TextLine> below = values.stream()
                .filter(line -> !line.equals(hit.line()) && isBelow(caption, line.area(), height))
                .sorted(Comparator.comparingDouble(line -> down(caption, line.area())));
        boolean rightFirst = right.filter(line -> line.text().matches(COLON + ".*")
                        || hit.line().text().strip().matches(".*" + COLON)
                        || line.area().start().x() - caption.end().x() < NEAR * height)
                .isPresent();
        Stream<TextLine> ordered =
                rightFirst ? Stream.concat(right.stream(), below) : Stream.concat(below, right.stream());
        return ordered.map(line -> value(hit, line.text().replaceFirst("^[\\s:：.]+", ""), line, line.area()))
                .filter(value -> !value.text().isBlank());
    }

    private static LabelledValue value(LabelHit hit, String text, TextLine line, Quad area) {
        return new LabelledValue(hit.field(), hit.label(), text, line.confidence(), area);
    }

    private static boolean isRight(Quad caption, Quad line, double height) {
        double off = Math.abs(line.start().y() - caption.end().y());
        double gap = line.start().x() - caption.end().x();
        return off < 0.7 * Math.max(height, line.height()) && gap > -height && gap < FAR_RIGHT * height;
    }

    private static boolean isBelow(Quad caption, Quad line, double height) {
        double tall = Math.max(height, line.height());
        double down = down(caption, line);
        boolean overlaps = line.start().x() < caption.end().x() + height
                && line.end().x() > caption.start().x() - height / 2;
        return overlaps && down > 0.4 * height && down < FAR_BELOW * tall;
    }

    private static double down(Quad caption, Quad line) {
        return line.centre().y() - caption.centre().y();
    }
}
