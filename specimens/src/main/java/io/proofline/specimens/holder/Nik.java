package io.proofline.specimens.holder;

import io.proofline.specimens.mrz.Sex;
import java.time.LocalDate;
import java.util.Locale;

/** Composes a nomor induk kependudukan, the number on Indonesian identity cards. */
final class Nik {

    private static final int ADDED_TO_DAY_FOR_WOMEN = 40;

    private Nik() {}

    static String of(String district, LocalDate birthDate, Sex sex, String serial) {
        int day = birthDate.getDayOfMonth() + (sex == Sex.F ? ADDED_TO_DAY_FOR_WOMEN : 0);
        return String.format(
                Locale.ROOT,
                "%s%02d%02d%02d%s",
                district,
                day,
                birthDate.getMonthValue(),
                birthDate.getYear() % 100,
                serial);
    }
}
