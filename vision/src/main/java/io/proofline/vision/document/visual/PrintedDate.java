package io.proofline.vision.document.visual;

import io.proofline.vision.document.names.Transliteration;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates as documents print them: {@code 12 AUG 1974}, {@code 12 AUG/AOÛT 74}, {@code 12.08.1974}, {@code 1974-08-12}. */
public final class PrintedDate {

    private static final Pattern NAMED_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2}) ?([A-Z]{3,9})\\.?(?: ?[A-Z]{3,9})? ?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{2}) (\\d{2}) (\\d{4})(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4}) (\\d{2}) (\\d{2})(?!\\d)");

    /** English, French, German, Spanish and Italian months by the letters that tell them apart. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("JAN", 1),
            Map.entry("ENE", 1),
            Map.entry("GEN", 1),
            Map.entry("FEB", 2),
            Map.entry("FEV", 2),
            Map.entry("MAR", 3),
            Map.entry("MAE", 3),
            Map.entry("APR", 4),
            Map.entry("AVR", 4),
            Map.entry("ABR", 4),
            Map.entry("MAY", 5),
            Map.entry("MAI", 5),
            Map.entry("MAG", 5),
            Map.entry("JUN", 6),
            Map.entry("JUI", 6),
            Map.entry("GIU", 6),
            Map.entry("JUL", 7),
            Map.entry("LUG", 7),
            Map.entry("AUG", 8),
            Map.entry("AOU", 8),
            Map.entry("AGO", 8),
            Map.entry("SEP", 9),
            Map.entry("SET", 9),
            Map.entry("OCT", 10),
            Map.entry("OKT", 10),
            Map.entry("OTT", 10),
            Map.entry("NOV", 11),
            Map.entry("DEC", 12),
            Map.entry("DEZ", 12),
            Map.entry("DIC", 12));

    private PrintedDate() {}

    /** All dates that the text may mean, figures with the day first; a two-digit year gives one in either century. */
    public static List<LocalDate> in(String text) {
        return in(text, DateOrder.DAY_FIRST);
    }

    /** All dates that the text may mean in a country of that order; a two-digit year gives one in either century. */
    public static List<LocalDate> in(String text, DateOrder order) {
        String plain = last(Transliteration.forms(text));
        List<LocalDate> dates = new ArrayList<>();
        NAMED_MONTH.matcher(plain).results().forEach(match -> named(match, dates));
        int day = order == DateOrder.DAY_FIRST ? 1 : 2;
        NUMBERS.matcher(plain)
                .results()
                .forEach(match -> add(match.group(3), match.group(3 - day), match.group(day), dates));
        YEAR_FIRST
                .matcher(plain)
                .results()
                .forEach(match -> add(match.group(1), match.group(2), match.group(3), dates));
        return dates;
    }

    private static void named(MatchResult match, List<LocalDate> dates) {
        String name = match.group(2);
        // JUIN and JUIL share their first three letters.
        Integer month = name.startsWith("JUIL") ? Integer.valueOf(7) : MONTHS.get(name.substring(0, 3));
        if (month != null) {
            add(match.group(3), month.toString(), match.group(1), dates);
        }
    }

    private static void add(String year, String month, String day, List<LocalDate> dates) {
        if (year.length() == 2) {
            add("20" + year, month, day, dates);
            add("19" + year, month, day, dates);
            return;
        }
        try {
            dates.add(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notInTheCalendar) {
            // Figures that only look like a date.
        }
    }

    private static String last(List<String> forms) {
        return forms.get(forms.size() - 1);
    }
}
