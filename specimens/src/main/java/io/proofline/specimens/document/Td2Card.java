package io.proofline.specimens.document;

import io.proofline.specimens.mrz.Mrz;
import io.proofline.specimens.mrz.MrzContent;
import java.awt.Color;
import java.util.List;

/** An identity card of 105 mm by 74 mm with two machine-readable lines on its front (TD2, ICAO 9303-6). */
public final class Td2Card {

    private static final double WIDTH = 105;
    private static final double HEIGHT = 74;
    private static final Color TITLE = new Color(0x14425c);

    private Td2Card() {}

    public static Specimen front(DocumentDescription description) {
        MrzContent content = description.content();
        List<String> mrz = Mrz.td2(content);
        Sheet sheet = paper();
        sheet.text("UTOPIA", Typefaces.BOLD, 4.2, TITLE, 5, 7.5);
        sheet.text("IDENTITY CARD / CARTE D'IDENTITÉ", Typefaces.BOLD, 2.8, TITLE, 37, 7.2);
        sheet.picture(description, 5, 11, 28, 36);
        double x = 37;
        sheet.labelled("Surname / Nom", Fields.SURNAME, content.surname(), x, 13);
        sheet.labelled("Given names / Prénoms", Fields.GIVEN_NAMES, content.givenNames(), x, 20);
        sheet.labelled("Nationality / Nationalité", Fields.NATIONALITY, content.nationality(), x, 27);
        sheet.labelled("Sex / Sexe", Fields.SEX, content.sex().toString(), x + 35, 27);
        sheet.labelledDate("Date of birth / Date de naissance", Fields.BIRTH_DATE, content.birthDate(), x, 34);
        sheet.labelled("Document No. / No du document", Fields.DOCUMENT_NUMBER, content.documentNumber(), x, 41);
        sheet.labelledDate("Date of expiry / Date d'expiration", Fields.EXPIRY_DATE, content.expiryDate(), x + 32, 41);
        zone(sheet, mrz);
        return sheet.specimen(mrz);
    }

    /**
     * A card in the manner of the French national identity card issued until 2021, whose two lines keep to no ICAO
     * format.
     */
    public static Specimen french(DocumentDescription description) {
        MrzContent content = description.content();
        List<String> mrz = Mrz.frenchId(content);
        Sheet sheet = paper();
        sheet.text("RÉPUBLIQUE FRANÇAISE", Typefaces.BOLD, 2.6, TITLE, 5, 6);
        sheet.text("CARTE NATIONALE D'IDENTITÉ N° :", Typefaces.TEXT, 2.3, TITLE, 5, 10.5);
        Type value = new Type(Typefaces.BOLD, 2.7, new Color(0x1b1b26));
        sheet.field(Fields.DOCUMENT_NUMBER, content.documentNumber(), content.documentNumber(), value, 45, 10.5);
        sheet.picture(description, 5, 13, 26, 33.4);
        inline(sheet, "Nom :", Fields.SURNAME, content.surname(), 15);
        inline(sheet, "Prénom(s) :", Fields.GIVEN_NAMES, content.givenNames(), 22);
        sheet.text("Sexe :", Typefaces.TEXT, 2.1, TITLE, 36, 29);
        sheet.field(Fields.SEX, content.sex().name(), content.sex().name(), value, 46, 29);
        sheet.text("Né(e) le :", Typefaces.TEXT, 2.1, TITLE, 56, 29);
        String born = String.format(
                "%02d.%02d.%d",
                content.birthDate().getDayOfMonth(),
                content.birthDate().getMonthValue(),
                content.birthDate().getYear());
        sheet.field(Fields.BIRTH_DATE, content.birthDate().toString(), born, value, 68, 29);
        inline(sheet, "à :", Fields.PLACE_OF_BIRTH, description.placeOfBirth(), 36);
        zone(sheet, mrz);
        return sheet.specimen(mrz);
    }

    private static void inline(Sheet sheet, String label, String name, String text, double y) {
        sheet.text(label, Typefaces.TEXT, 2.1, TITLE, 36, y);
        String upper = text.toUpperCase(java.util.Locale.ROOT);
        sheet.field(name, upper, upper, new Type(Typefaces.BOLD, 2.7, new Color(0x1b1b26)), 51, y);
    }

    private static void zone(Sheet sheet, List<String> mrz) {
        sheet.fill(new Color(0xf6f7f6), 0, HEIGHT - 20, WIDTH, 20);
        sheet.mrzLine(mrz.get(0), 4.5, HEIGHT - 12);
        sheet.mrzLine(mrz.get(1), 4.5, HEIGHT - 5.6);
    }

    private static Sheet paper() {
        Sheet sheet = new Sheet(WIDTH, HEIGHT);
        sheet.fill(new Color(0xe8f1f3), 0, 0, WIDTH, HEIGHT);
        sheet.guilloche(new Color(150, 185, 205, 120), 1.6);
        sheet.guilloche(new Color(205, 190, 150, 80), 2.8);
        sheet.specimenMark(45, 50, 8);
        return sheet;
    }
}
