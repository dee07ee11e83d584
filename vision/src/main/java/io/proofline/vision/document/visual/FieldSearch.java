package io.proofline.vision.document.visual;

import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.vision.document.names.NameSimilarity;
import io.proofline.vision.document.names.Transliteration;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextLine;
import io.proofline.vision.document.pack.PageText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One search for fields on one page. A value that the zone names is looked for first, wherever it stands, since captions
 * are small and easily misread; only where it is not on the page does the line under the caption count, and then it is
 * the line that contradicts the zone.
 */
final class FieldSearch {

    private static final double SAME_NAME = 0.94;
    private static final Pattern NUMBER = Pattern.compile("(?=[A-Z]*\\d)[A-Z0-9]{6,14}");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’ -]{1,38}");
    private static final Pattern SEX = Pattern.compile("(?:^|\\W)([MFX])(?:$|\\W)");
    private static final int LINES_BELOW = 3;

    private final List<TextLine> lines;
    private final List<ExtractedField> zone;
    private final PageText page;
    private final DateOrder order;
    private final List<ExtractedField> found = new ArrayList<>();

    FieldSearch(PageText page, List<ExtractedField> zone) {
        this.lines = page.lines().stream().filter(line -> !ofZone(line.text())).toList();
        this.zone = zone;
        this.page = page;
        this.order = zoneValue(FieldNames.ISSUING_STATE).map(DateOrder::of).orElse(DateOrder.DAY_FIRST);
    }

    List<ExtractedField> found() {
        name(FieldNames.SURNAME);
        name(FieldNames.GIVEN_NAMES);
        number();
        date(FieldNames.BIRTH_DATE);
        date(FieldNames.EXPIRY_DATE);
        issueDate();
        sex();
        return found;
    }

    private void name(String field) {
        Optional<TextLine> same = zoneValue(field).flatMap(name -> lines.stream()
                .filter(line -> NameSimilarity.of(line.text(), name) >= SAME_NAME)
                .max(Comparator.comparingDouble(line -> NameSimilarity.of(line.text(), name))));
        if (same.isPresent()) {
            String name = zoneValue(field).orElseThrow();
            add(field, withoutCaption(same.get().text(), name).toUpperCase(Locale.ROOT), same.get());
            return;
        }
        belowCaption(field)
                .filter(line -> NAME.matcher(line.text()).matches())
                .findFirst()
                .ifPresent(line -> add(field, line.text().toUpperCase(Locale.ROOT), line));
    }

    /** The end of a line, if that is the name, as in {@code LN SPECIMEN}. */
    private static String withoutCaption(String line, String name) {
        String[] words = line.strip().split("\\s+", -1);
        int kept = Math.min(words.length, name.split(" ", -1).length);
        String end = String.join(" ", Arrays.asList(words).subList(words.length - kept, words.length));
        return NameSimilarity.of(end, name) >= SAME_NAME ? end : line;
    }

    private void number() {
        Optional<String> number = zoneValue(FieldNames.DOCUMENT_NUMBER);
        Optional<TextLine> same = number.flatMap(printed -> lines.stream()
                .filter(line -> compact(line.text()).contains(printed))
                .findFirst());
        if (same.isPresent()) {
            add(FieldNames.DOCUMENT_NUMBER, number.orElseThrow(), same.get());
            return;
        }
        belowCaption(FieldNames.DOCUMENT_NUMBER)
                .filter(line -> NUMBER.matcher(compact(line.text())).matches())
                .findFirst()
                .ifPresent(line -> add(FieldNames.DOCUMENT_NUMBER, compact(line.text()), line));
    }

    private void date(String field) {
        Optional<LocalDate> date = zoneValue(field).map(LocalDate::parse);
        Optional<TextLine> same = date.flatMap(printed -> lines.stream()
                .filter(line -> PrintedDate.in(line.text(), order).contains(printed))
                .findFirst());
        if (same.isPresent()) {
            add(field, date.orElseThrow().toString(), same.get());
            return;
        }
        belowCaption(field)
                .filter(line -> PrintedDate.in(line.text(), order).size() == 1)
                .findFirst()
                .ifPresent(line ->
                        add(field, PrintedDate.in(line.text(), order).get(0).toString(), line));
    }

    /** The zone has no issue date: the line under the caption, else the one date between birth and expiry. */
    private void issueDate() {
        Optional<LocalDate> birth = zoneValue(FieldNames.BIRTH_DATE).map(LocalDate::parse);
        Optional<LocalDate> expiry = zoneValue(FieldNames.EXPIRY_DATE).map(LocalDate::parse);
        if (birth.isEmpty() || expiry.isEmpty()) {
            return;
        }
        for (TextLine line : Stream.concat(belowCaption(FieldNames.ISSUE_DATE), lines.stream())
                .toList()) {
            for (LocalDate date : PrintedDate.in(line.text(), order)) {
                if (date.isAfter(birth.get()) && date.isBefore(expiry.get())) {
                    add(FieldNames.ISSUE_DATE, date.toString(), line);
                    return;
                }
            }
        }
    }

    private void sex() {
        for (TextLine line : belowCaption(FieldNames.SEX).toList()) {
            Matcher matcher = SEX.matcher(line.text());
            if (matcher.find()) {
                add(FieldNames.SEX, matcher.group(1), line);
                return;
            }
        }
    }

    /** The lines under the caption of a field, nearest first; a value on the caption's own line comes before them. */
    private Stream<TextLine> belowCaption(String field) {
        return lines.stream()
                .filter(line -> Labels.captions(field, line.text()))
                .flatMap(caption -> {
                    Stream<TextLine> own = Labels.behind(caption.text())
                            .map(text -> new TextLine(text, caption.confidence(), caption.area(), List.of()))
                            .stream();
                    Stream<TextLine> below = lines.stream()
                            .filter(line -> isBelow(caption.area(), line.area()) && !Labels.anyCaption(line.text()))
                            .sorted(Comparator.comparingDouble(line -> line.area()
                                    .centre()
                                    .distanceTo(caption.area().centre())));
                    return Stream.concat(own, below);
                });
    }

    private static boolean isBelow(Quad caption, Quad line) {
        double down = line.centre().y() - caption.centre().y();
        double lineHeight = Math.max(caption.height(), line.height());
        boolean overlaps = line.start().x() < caption.end().x()
                && line.end().x() > caption.start().x();
        return overlaps && down > 0.3 * lineHeight && down < LINES_BELOW * lineHeight;
    }

    private Optional<String> zoneValue(String field) {
        return zone.stream()
                .filter(candidate -> candidate.name().equals(field))
                .map(ExtractedField::value)
                .findFirst();
    }

    private void add(String field, String value, TextLine line) {
        found.add(page.printed(field, value, line, ""));
    }

    private static boolean ofZone(String text) {
        return text.chars().filter(character -> character == '<').count() >= 2;
    }

    private static String compact(String text) {
        List<String> forms = Transliteration.forms(text);
        return forms.get(forms.size() - 1).replace(" ", "");
    }
}
