package io.proofline.specimens.document;

import io.proofline.specimens.mrz.Mrz;
import io.proofline.specimens.mrz.MrzContent;
import java.awt.Color;
import java.util.List;

/** An identity card, TD1: 85.6 mm by 54 mm, portrait in front, machine-readable zone behind (ICAO 9303-5). */
public final class IdentityCard {

    private static final double WIDTH = 85.6;
    private static final double HEIGHT = 54;
    /** Of the document number in the first line. */
    private static final int NUMBER_CHECK_DIGIT = 14;

    private static final Color PAPER = new Color(0xe9f0f4);

    private IdentityCard() {}

    public static Specimen front(DocumentDescription description) {
        Sheet sheet = paper();
        MrzContent printed = description.printed();
        sheet.text("UTOPIA", Typefaces.BOLD, 3.4, new Color(0x7a1f3d), 4, 6);
        sheet.text("IDENTITY CARD / CARTE D'IDENTITÉ", Typefaces.BOLD, 2.2, new Color(0x7a1f3d), 32, 6);
        if (description.portrait() != null) {
            sheet.portrait(description.portrait(), 4, 11, 25, 32.1);
            sheet.frame(new Color(0x8a94a8), 4, 11, 25, 32.1);
            sheet.ghost(description.portrait(), 72, 30, 10, 12.9);
        }
        sheet.labelled("Surname / Nom", Fields.SURNAME, printed.surname(), 32, 11);
        sheet.labelled("Given names / Prénoms", Fields.GIVEN_NAMES, printed.givenNames(), 32, 17.5);
        sheet.labelled("Sex / Sexe", Fields.SEX, printed.sex().toString(), 32, 24);
        sheet.labelled("Nationality / Nationalité", Fields.NATIONALITY, printed.nationality(), 45, 24);
        sheet.labelledDate("Date of birth / Date de naissance", Fields.BIRTH_DATE, printed.birthDate(), 32, 30.5);
        sheet.labelled("Document No. / No du document", Fields.DOCUMENT_NUMBER, printed.documentNumber(), 32, 37);
        sheet.labelledDate("Date of expiry / Date d'expiration", Fields.EXPIRY_DATE, printed.expiryDate(), 32, 43.5);
        sheet.specimenMark(40, 46, 7);
        return sheet.specimen(List.of());
    }

    public static Specimen back(DocumentDescription description) {
        List<String> mrz = Mrz.td1(description.content());
        if (description.wrongCheckDigit()) {
            mrz = Mrz.withWrongDigit(mrz, 0, NUMBER_CHECK_DIGIT);
        }
        Sheet sheet = paper();
        sheet.labelled("Place of birth / Lieu de naissance", Fields.PLACE_OF_BIRTH, description.placeOfBirth(), 5, 7);
        sheet.labelledDate("Date of issue / Date de délivrance", Fields.ISSUE_DATE, description.issueDate(), 5, 14);
        sheet.labelled("Authority / Autorité", Fields.ISSUING_AUTHORITY, description.authority(), 40, 14);
        sheet.specimenMark(48, 27, 6);
        sheet.fill(new Color(0xf6f7f3), 0, HEIGHT - 24, WIDTH, 24);
        for (int line = 0; line < mrz.size(); line++) {
            sheet.mrzLine(mrz.get(line), 4.7, HEIGHT - 17.4 + 5.9 * line);
        }
        return sheet.specimen(mrz);
    }

    private static Sheet paper() {
        Sheet sheet = new Sheet(WIDTH, HEIGHT);
        sheet.fill(PAPER, 0, 0, WIDTH, HEIGHT);
        sheet.guilloche(new Color(150, 175, 205, 120), 1.5);
        sheet.guilloche(new Color(205, 165, 175, 80), 2.3);
        return sheet;
    }
}
