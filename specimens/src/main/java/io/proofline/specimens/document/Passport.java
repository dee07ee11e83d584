package io.proofline.specimens.document;

import io.proofline.specimens.mrz.Mrz;
import io.proofline.specimens.mrz.MrzContent;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** The data page of a passport booklet, TD3: 125 mm by 88 mm (ICAO 9303-4). */
public final class Passport {

    private static final double WIDTH = 125;
    private static final double HEIGHT = 88;
    /** Of the document number in the second line. */
    private static final int NUMBER_CHECK_DIGIT = 9;

    private static final Color PAPER = new Color(0xeef2ea);
    private static final Color ZONE = new Color(0xf6f7f3);

    private Passport() {}

    public static Specimen dataPage(DocumentDescription description) {
        List<String> mrz = Mrz.td3(description.content());
        if (description.wrongCheckDigit()) {
            mrz = Mrz.withWrongDigit(mrz, 1, NUMBER_CHECK_DIGIT);
        }
        Sheet sheet = new Sheet(WIDTH, HEIGHT);
        sheet.fill(PAPER, 0, 0, WIDTH, HEIGHT);
        sheet.guilloche(new Color(150, 185, 170, 120), 1.6);
        sheet.guilloche(new Color(190, 160, 195, 80), 2.7);
        heading(sheet);
        pictures(sheet, description.portrait());
        fields(sheet, description);
        sheet.specimenMark(66, 60, 11);
        sheet.fill(ZONE, 0, HEIGHT - 23.2, WIDTH, 23.2);
        sheet.mrzLine(mrz.get(0), 6.4, HEIGHT - 13.6);
        sheet.mrzLine(mrz.get(1), 6.4, HEIGHT - 7.2);
        return sheet.specimen(mrz);
    }

    private static void heading(Sheet sheet) {
        sheet.text("UTOPIA", Typefaces.BOLD, 4.6, new Color(0x23395d), 6, 8);
        sheet.text("PASSPORT / PASSEPORT", Typefaces.BOLD, 3, new Color(0x23395d), 42, 8);
    }

    private static void pictures(Sheet sheet, BufferedImage portrait) {
        if (portrait == null) {
            return;
        }
        sheet.portrait(portrait, 5, 14, 35, 45);
        sheet.frame(new Color(0x8a94a8), 5, 14, 35, 45);
        sheet.ghost(portrait, 105, 37, 14, 18);
    }

    private static void fields(Sheet sheet, DocumentDescription description) {
        MrzContent printed = description.printed();
        sheet.labelled("Type / Type", Fields.DOCUMENT_TYPE, "P", 44, 14);
        sheet.labelled(
                "Code of issuing State / Code de l'État émetteur",
                Fields.ISSUING_STATE,
                printed.issuingState(),
                56,
                14);
        sheet.labelled("Passport No. / No du passeport", Fields.DOCUMENT_NUMBER, printed.documentNumber(), 97, 14);
        sheet.labelled("Surname / Nom", Fields.SURNAME, printed.surname(), 44, 21.5);
        sheet.labelled("Given names / Prénoms", Fields.GIVEN_NAMES, printed.givenNames(), 44, 29);
        sheet.labelled("Nationality / Nationalité", Fields.NATIONALITY, printed.nationality(), 44, 36.5);
        sheet.labelledDate("Date of birth / Date de naissance", Fields.BIRTH_DATE, printed.birthDate(), 44, 44);
        sheet.labelled("Sex / Sexe", Fields.SEX, printed.sex().toString(), 82, 44);
        sheet.labelled(
                "Place of birth / Lieu de naissance", Fields.PLACE_OF_BIRTH, description.placeOfBirth(), 82, 36.5);
        sheet.labelledDate("Date of issue / Date de délivrance", Fields.ISSUE_DATE, description.issueDate(), 44, 51.5);
        sheet.labelled("Authority / Autorité", Fields.ISSUING_AUTHORITY, description.authority(), 82, 51.5);
        sheet.labelledDate("Date of expiry / Date d'expiration", Fields.EXPIRY_DATE, printed.expiryDate(), 44, 59);
        if (!printed.personalNumber().isEmpty()) {
            sheet.labelled("Personal No. / No personnel", Fields.PERSONAL_NUMBER, printed.personalNumber(), 82, 59);
        }
    }
}
