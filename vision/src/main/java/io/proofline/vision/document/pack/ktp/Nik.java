package io.proofline.vision.document.pack.ktp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Indonesia's population number (Nomor Induk Kependudukan), the number of a KTP: {@code PPRRDD ddmmyy ssss}, where the
 * first six digits are the province, regency and district of first registration, the next six the birth date with 40
 * added to the day for women, and the last four a serial number from 0001 (Peraturan Pemerintah 37 of 2007, article 37).
 *
 * @param digits sixteen ASCII digits; they may still break the number's rules
 */
public record Nik(String digits) {

    public static final int LENGTH = 16;
    private static final int ADDED_FOR_WOMEN = 40;
    private static final String NO_SERIAL = "0000";

    /** Makes a number. @throws IllegalArgumentException if the text is not sixteen ASCII digits */
    public Nik {
        if (!isNumber(digits)) {
            throw new IllegalArgumentException("A NIK has sixteen digits.");
        }
    }

    /** The number, if the text is sixteen digits. */
    public static Optional<Nik> of(String text) {
        return isNumber(text) ? Optional.of(new Nik(text)) : Optional.empty();
    }

    public String provinceCode() {
        return digits.substring(0, 2);
    }

    /** Four digits, the province's included. */
    public String regencyCode() {
        return digits.substring(0, 4);
    }

    /** Six digits, the province's and the regency's included. */
    public String districtCode() {
        return digits.substring(0, 6);
    }

    /** M or F. */
    public String sex() {
        return writtenDay() > ADDED_FOR_WOMEN ? "F" : "M";
    }

    /** Whether day, month and last two digits of the year are those of a date; false if the number has no real date. */
    public boolean bornOn(LocalDate date) {
        return day() == date.getDayOfMonth()
                && month() == date.getMonthValue()
                && twoDigitYear() == Math.floorMod(date.getYear(), 100);
    }

    /** The latest day before another that the number can mean; empty if it is no day of the calendar. */
    public Optional<LocalDate> birthDate(LocalDate today) {
        return latest(today.getYear(), today).or(() -> latest(today.getYear() - 100, today));
    }

    /** The rules that the number breaks. */
    public List<NikRule> broken(Regions regions) {
        List<NikRule> broken = new ArrayList<>();
        if (regions.find(provinceCode()).isEmpty()) {
            broken.add(NikRule.PROVINCE);
        } else if (regions.find(regencyCode()).isEmpty()) {
            broken.add(NikRule.REGENCY);
        } else if (regions.find(districtCode()).isEmpty()) {
            broken.add(NikRule.DISTRICT);
        }
        // 1900 and 2000 share their last digits and not their Februaries.
        if (!inCalendar(2000 + twoDigitYear()) && !inCalendar(1900 + twoDigitYear())) {
            broken.add(NikRule.BIRTH_DATE);
        }
        if (digits.endsWith(NO_SERIAL)) {
            broken.add(NikRule.SERIAL);
        }
        return List.copyOf(broken);
    }

    /** Whether no essential rule is broken. */
    public boolean plausible(Regions regions) {
        return broken(regions).stream().noneMatch(NikRule::essential);
    }

    private Optional<LocalDate> latest(int inOrBefore, LocalDate today) {
        int year = inOrBefore - Math.floorMod(inOrBefore, 100) + twoDigitYear();
        try {
            LocalDate date = LocalDate.of(year, month(), day());
            return date.isBefore(today) ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private boolean inCalendar(int year) {
        return month() >= 1 && month() <= 12 && YearMonth.of(year, month()).isValidDay(day());
    }

    private int writtenDay() {
        return number(6);
    }

    private int day() {
        return writtenDay() > ADDED_FOR_WOMEN ? writtenDay() - ADDED_FOR_WOMEN : writtenDay();
    }

    private int month() {
        return number(8);
    }

    private int twoDigitYear() {
        return number(10);
    }

    private int number(int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }

    private static boolean isNumber(String text) {
        return text.length() == LENGTH && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
