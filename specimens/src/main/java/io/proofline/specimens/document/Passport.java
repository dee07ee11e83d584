package io.proofline.specimens.document;

import io.proofline.specimens.mrz.Mrz;
import io.proofline.specimens.mrz.MrzContent;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

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
        field(sheet, "Type / Type", "P", 44, 14);
        field(sheet, "Code of issuing State / Code de l'État émetteur", printed.issuingState(), 56, 14);
        field(sheet, "Passport No. / No du passeport", printed.documentNumber(), 97, 14);
        field(sheet, "Surname / Nom", upper(printed.surname()), 44, 21.5);
        field(sheet, "Given names / Prénoms", upper(printed.givenNames()), 44, 29);
        field(sheet, "Nationality / Nationalité", printed.nationality(), 44, 36.5);
        field(sheet, "Date of birth / Date de naissance", PrintedDates.of(printed.birthDate()), 44, 44);
        field(sheet, "Sex / Sexe", printed.sex().name(), 82, 44);
        field(sheet, "Place of birth / Lieu de naissance", upper(description.placeOfBirth()), 82, 36.5);
        field(sheet, "Date of issue / Date de délivrance", PrintedDates.of(description.issueDate()), 44, 51.5);
        field(sheet, "Authority / Autorité", description.authority(), 82, 51.5);
        field(sheet, "Date of expiry / Date d'expiration", PrintedDates.of(printed.expiryDate()), 44, 59);
        if (!printed.personalNumber().isEmpty()) {
            field(sheet, "Personal No. / No personnel", printed.personalNumber(), 82, 59);
        }
    }

    private static void field(Sheet sheet, String label, String value, double x, double y) {
        sheet.label(label, x, y);
        sheet.value(value, x, y + 3.3);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
