package io.proofline.vision.document.pack.ktp;

import io.proofline.contract.document.FieldNames;
import io.proofline.vision.document.ocr.TextLine;
import io.proofline.vision.document.pack.PageText;
import io.proofline.vision.document.pack.PrintedFields;
import io.proofline.vision.document.visual.PrintedDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of a KTP, printed {@code DD-MM-YYYY}: that of birth behind the place, and that of issue under the portrait. */
final class KtpDates {

    /** Two, two and four characters of a date, of which recognisers lose the hyphens and misread some digits. */
    private static final Pattern DATE =
            Pattern.compile("([0-9OoDIlSB]{2})\\s*[-–—./ ]?\\s*([0-9OoDIlSB]{2})\\s*[-–—./ ]?\\s*([0-9OoDIlSB]{4})$");

    private KtpDates() {}

    /** The date at the end of what is printed. */
    static Optional<String> iso(String printed) {
        return date(printed).map(LocalDate::toString);
    }

    /** What stands before the date, or all of it if there is none: the place of birth. */
    static Optional<String> place(String printed) {
        Matcher date = DATE.matcher(printed.strip());
        String place = date.find() ? printed.strip().substring(0, date.start()) : printed.strip();
        String bare =
                place.replaceAll("[^\\p{L}]+$", "").replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        return bare.isEmpty() ? Optional.empty() : Optional.of(bare);
    }

    /** The lowest line that is a date and nothing else, right of the middle: captions stand left of it. */
    static void issue(PageText page, PrintedFields fields) {
        double middle = page.picture().cols() / 2.0;
        List<TextLine> dates = page.lines().stream()
                .filter(line -> line.area().centre().x() > middle
                        && DATE.matcher(line.text().strip()).lookingAt())
                .filter(line -> date(line.text()).isPresent())
                .toList();
        dates.stream()
                .max(Comparator.comparingDouble(line -> line.area().centre().y()))
                .ifPresent(line -> {
                    fields.add(
                            page.printed(FieldNames.ISSUE_DATE, iso(line.text()).orElseThrow(), line, ""));
                    above(page, line)
                            .ifPresent(place -> fields.add(page.printed(
                                    FieldNames.PLACE_OF_ISSUE,
                                    place.text().strip().toUpperCase(Locale.ROOT),
                                    place,
                                    "id")));
                });
    }

    /** The line of letters right above another. */
    private static Optional<TextLine> above(PageText page, TextLine date) {
        return page.lines().stream()
                .filter(line -> line.text().matches("[\\p{L} .'-]{3,}"))
                .filter(line -> {
                    double up = date.area().centre().y() - line.area().centre().y();
                    double aside = Math.abs(
                            date.area().centre().x() - line.area().centre().x());
                    return up > 0
                            && up < 2 * date.area().height()
                            && aside < date.area().width();
                })
                .max(Comparator.comparingDouble(line -> line.area().centre().y()));
    }

    private static Optional<LocalDate> date(String printed) {
        Matcher matcher = DATE.matcher(printed.strip());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String digits = digits(matcher.group(1)) + "-" + digits(matcher.group(2)) + "-" + digits(matcher.group(3));
        return PrintedDate.in(digits).stream().findFirst();
    }

    private static String digits(String read) {
        return read.replaceAll("[OoD]", "0")
                .replaceAll("[Il]", "1")
                .replace('S', '5')
                .replace('B', '8');
    }
}
