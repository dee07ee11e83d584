package io.proofline.specimens.catalogue;

import io.proofline.specimens.document.DocumentDescription;
import io.proofline.specimens.mrz.MrzContent;
import io.proofline.specimens.mrz.Sex;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invents holders with names in Latin letters. */
final class LatinHolders {

    private static final List<Person> PEOPLE = List.of(Person.values());

    private static final List<String> SURNAMES = List.of(
            "Eriksson",
            "Okafor",
            "Müller",
            "García López",
            "Dubois",
            "Santoso",
            "O'Connor",
            "Nowak",
            "Lindqvist",
            "Fernandes",
            "Haddad",
            "Kowalska",
            "Smith-Jones",
            "Tanaka",
            "Rossi",
            "Çelik",
            "Novák",
            "Østergaard");
    private static final List<String> WOMEN = List.of(
            "Anna Maria", "Ngozi", "Brigitte", "Lucía", "Claire Élodie", "Dewi", "Maeve", "Zofia", "Yui", "Giulia");
    private static final List<String> MEN = List.of(
            "Lars Erik", "Chidi", "Jürgen", "Mateo José", "Antoine", "Budi", "Cillian", "Tomasz", "Kenji", "Marco");
    private static final List<String> TOWNS =
            List.of("Zenith", "Alexandria", "Bergen", "Valparaíso", "Lyon", "Kraków", "Porto", "Aarhus", "Osaka");

    private LatinHolders() {}

    static DocumentDescription holder(long seed) {
        return holder(seed, "UTO");
    }

    /** @param state of issue and nationality, alpha-3 */
    static DocumentDescription holder(long seed, String state) {
        Random random = new Random(seed * 41 + 17);
        Sex sex = random.nextBoolean() ? Sex.F : Sex.M;
        LocalDate issued = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(365 * 6));
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(365 * 52));
        MrzContent content = new MrzContent(
                state,
                number(random),
                from(SURNAMES, random),
                from(sex == Sex.F ? WOMEN : MEN, random),
                state,
                born,
                sex,
                issued.plusYears(10).minusDays(1),
                "");
        return DocumentDescription.of(content, issued, from(TOWNS, random), portrait(seed));
    }

    /** With the number of a French card: year and month of issue, department, serial number. */
    static DocumentDescription frenchHolder(long seed) {
        DocumentDescription holder = holder(seed, "FRA");
        LocalDate issued = holder.issueDate();
        String number = String.format(
                Locale.ROOT,
                "%02d%02d%03d%05d",
                issued.getYear() % 100,
                issued.getMonthValue(),
                new Random(seed).nextInt(95) + 1,
                new Random(seed + 1).nextInt(100_000));
        return numbered(holder, number);
    }

    /** With a number as Californian licences have: a letter and seven digits. */
    static DocumentDescription driver(long seed) {
        String number = String.format(Locale.ROOT, "B%07d", new Random(seed).nextInt(10_000_000));
        return numbered(holder(seed, "USA"), number);
    }

    private static DocumentDescription numbered(DocumentDescription holder, String number) {
        MrzContent content = holder.content();
        return DocumentDescription.of(
                new MrzContent(
                        content.issuingState(),
                        number,
                        content.surname(),
                        content.givenNames(),
                        content.nationality(),
                        content.birthDate(),
                        content.sex(),
                        content.expiryDate(),
                        content.personalNumber()),
                holder.issueDate(),
                holder.placeOfBirth(),
                holder.portrait());
    }

    static BufferedImage portrait(long seed) {
        return Portraits.portrait(PEOPLE.get((int) Math.floorMod(seed, (long) PEOPLE.size())));
    }

    private static String number(Random random) {
        String letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
        return String.format(
                Locale.ROOT,
                "%s%07d%s",
                letters.charAt(random.nextInt(letters.length())),
                random.nextInt(10_000_000),
                letters.charAt(random.nextInt(letters.length())));
    }

    private static String from(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
