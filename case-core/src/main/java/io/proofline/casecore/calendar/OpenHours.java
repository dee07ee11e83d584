package io.proofline.casecore.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From when to when people work on a day.
 *
 * @param opensMinute minutes since midnight, 0..1439
 * @param closesMinute minutes since midnight, up to 1440, which is the midnight that ends the day
 */
public record OpenHours(int opensMinute, int closesMinute) {

    public static final OpenHours ALL_DAY = new OpenHours(0, 1440);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{2}):(\\d{2})-(\\d{2}):(\\d{2})");

    public OpenHours {
        if (opensMinute < 0 || closesMinute > 1440 || opensMinute >= closesMinute) {
            throw new IllegalArgumentException("Working hours begin before they end, within one day.");
        }
    }

    /**
     * Reads {@code 09:00-17:00}; the end may be {@code 24:00}.
     *
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static OpenHours parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("Working hours are written as 09:00-17:00.");
        }
        return new OpenHours(minute(written.group(1), written.group(2)), minute(written.group(3), written.group(4)));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%02d:%02d-%02d:%02d",
                opensMinute / 60,
                opensMinute % 60,
                closesMinute / 60,
                closesMinute % 60);
    }

    Instant opensOn(LocalDate day, ZoneId zone) {
        return at(opensMinute, day, zone);
    }

    Instant closesOn(LocalDate day, ZoneId zone) {
        return at(closesMinute, day, zone);
    }

    private static Instant at(int minute, LocalDate day, ZoneId zone) {
        return minute == 1440
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(LocalTime.ofSecondOfDay(minute * 60L)).atZone(zone).toInstant();
    }

    private static int minute(String hours, String minutes) {
        if (Integer.parseInt(minutes) > 59) {
            throw new IllegalArgumentException("Working hours are written as 09:00-17:00.");
        }
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }
}
