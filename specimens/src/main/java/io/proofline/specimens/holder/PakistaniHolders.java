package io.proofline.specimens.holder;

import io.proofline.specimens.mrz.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invents Pakistani holders. Names and streets are common ones, put together at random. */
public final class PakistaniHolders {

    /** A name in both scripts. */
    private record Name(String latin, String urdu) {}

    /** A place of registration and how an address there ends. */
    private record Town(String code, String urdu) {}

    private static final List<Town> TOWNS = List.of(
            new Town("35202", "لاہور"),
            new Town("42101", "کراچی وسطی"),
            new Town("17301", "پشاور"),
            new Town("54400", "کوئٹہ"),
            new Town("61101", "اسلام آباد"),
            new Town("37405", "راولپنڈی"),
            new Town("33100", "فیصل آباد"),
            new Town("36302", "ملتان"),
            new Town("71501", "گلگت"));

    private static final List<Name> MEN = List.of(
            new Name("Muhammad Ahmed", "محمد احمد"),
            new Name("Ali Raza", "علی رضا"),
            new Name("Usman", "عثمان"),
            new Name("Bilal", "بلال"),
            new Name("Imran", "عمران"),
            new Name("Hassan", "حسن"),
            new Name("Abdul Rehman", "عبدالرحمن"),
            new Name("Tariq", "طارق"));
    private static final List<Name> WOMEN = List.of(
            new Name("Fatima", "فاطمہ"),
            new Name("Ayesha", "عائشہ"),
            new Name("Sana", "ثناء"),
            new Name("Zainab", "زینب"),
            new Name("Saima", "صائمہ"),
            new Name("Nadia", "نادیہ"),
            new Name("Maryam", "مریم"),
            new Name("Rabia", "رابعہ"));
    private static final List<Name> FAMILIES = List.of(
            new Name("Khan", "خان"),
            new Name("Malik", "ملک"),
            new Name("Butt", "بٹ"),
            new Name("Qureshi", "قریشی"),
            new Name("Shah", "شاہ"),
            new Name("Chaudhry", "چوہدری"),
            new Name("Siddiqui", "صدیقی"),
            new Name("Mirza", "مرزا"));
    private static final List<String> STREETS =
            List.of("محلہ اسلام پورہ", "گلشن کالونی", "محلہ فیض آباد", "نیو مسلم ٹاؤن", "سبزہ زار", "شاہ فیصل کالونی");

    private PakistaniHolders() {}

    public static PakistaniHolder holder(long seed) {
        Random random = new Random(seed * 37 + 92);
        Town town = Pick.from(TOWNS, random);
        Sex sex = random.nextBoolean() ? Sex.F : Sex.M;
        LocalDate born = LocalDate.of(1958, 1, 1).plusDays(random.nextInt(365 * 46));
        LocalDate issued = LocalDate.of(2022, 2, 1).plusDays(random.nextInt(365 * 4));
        int last = sex == Sex.M ? 1 + 2 * random.nextInt(5) : 2 + 2 * random.nextInt(4);
        Name given = Pick.from(sex == Sex.F ? WOMEN : MEN, random);
        Name father = Pick.from(MEN, random);
        Name family = Pick.from(FAMILIES, random);
        String address = address(town, random);
        return new PakistaniHolder(
                String.format(Locale.ROOT, "%s-%07d-%d", town.code(), random.nextInt(10_000_000), last),
                given.latin() + " " + family.latin(),
                father.latin() + " " + family.latin(),
                given.urdu() + " " + family.urdu(),
                father.urdu() + " " + family.urdu(),
                sex,
                "PAK",
                born,
                issued,
                issued.plusYears(10),
                address,
                random.nextBoolean() ? address : address(Pick.from(TOWNS, random), random));
    }

    private static String address(Town town, Random random) {
        return String.format(
                Locale.ROOT,
                "مکان نمبر %d، گلی نمبر %d، %s، %s",
                1 + random.nextInt(300),
                1 + random.nextInt(30),
                Pick.from(STREETS, random),
                town.urdu());
    }
}
