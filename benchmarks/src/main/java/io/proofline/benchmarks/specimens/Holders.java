package io.proofline.benchmarks.specimens;

import io.proofline.specimens.document.DocumentDescription;
import io.proofline.specimens.mrz.MrzContent;
import io.proofline.specimens.mrz.Sex;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Invented holders of specimens: the same number gives the same one. */
final class Holders {

    private static final String[] SURNAMES = {"Eriksson", "O'Connor", "Müller-Lüdenscheidt", "Szczepański", "Nguyen"};
    private static final String[] GIVEN_NAMES = {"Anna Maria", "Zoë", "Bjørn Åge", "Ílkay", "Wei"};
    private static final List<Sex> SEXES = List.of(Sex.values());
    private static final List<Person> PEOPLE = List.of(Person.values());
    private static final String LETTERS = "BCDFGHJKLMNPRSTVWXYZ";

    private Holders() {}

    static DocumentDescription holder(int number) {
        Random random = new Random(31L * number + 7);
        LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000));
        LocalDate issue = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(365));
        MrzContent content = new MrzContent(
                "UTO",
                documentNumber(random),
                SURNAMES[number % SURNAMES.length],
                GIVEN_NAMES[number / SURNAMES.length % GIVEN_NAMES.length],
                "UTO",
                birth,
                SEXES.get(number % SEXES.size()),
                issue.plusYears(10),
                number % 2 == 0 ? "" : "ZE" + (100_000 + random.nextInt(900_000)));
        Person person = PEOPLE.get(number % PEOPLE.size());
        return DocumentDescription.of(content, issue, "Zenith", Portraits.portrait(person));
    }

    private static String documentNumber(Random random) {
        return LETTERS.charAt(random.nextInt(LETTERS.length()))
                + String.valueOf(1_000_000 + random.nextInt(9_000_000))
                + LETTERS.charAt(random.nextInt(LETTERS.length()));
    }
}
