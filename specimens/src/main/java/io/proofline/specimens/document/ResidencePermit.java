package io.proofline.specimens.document;

import io.proofline.specimens.mrz.Mrz;
import io.proofline.specimens.mrz.MrzContent;
import java.awt.Color;
import java.util.List;

/** A residence permit of 85.6 mm by 54 mm, with three machine-readable lines behind (TD1). */
public final class ResidencePermit {

    private static final double WIDTH = 85.6;
    private static final double HEIGHT = 54;
    private static final Color TITLE = new Color(0x7b2b4f);

    private ResidencePermit() {}

    public static Specimen front(DocumentDescription description) {
        MrzContent content = description.content();
        Sheet sheet = paper();
        sheet.text("RESIDENCE PERMIT / TITRE DE SÉJOUR", Typefaces.BOLD, 2.7, TITLE, 4, 5.6);
        sheet.text("UTO", Typefaces.BOLD, 3.6, TITLE, 74, 6);
        sheet.picture(description, 4, 10, 25, 32.1);
        double x = 32;
        sheet.labelled("Surname / Nom", Fields.SURNAME, content.surname(), x, 10);
        sheet.labelled("Given names / Prénoms", Fields.GIVEN_NAMES, content.givenNames(), x, 16.5);
        sheet.labelled("Sex / Sexe", Fields.SEX, content.sex().toString(), x, 23);
        sheet.labelled("Nationality / Nationalité", Fields.NATIONALITY, content.nationality(), x + 14, 23);
        sheet.labelledDate("Date of birth / Date de naissance", Fields.BIRTH_DATE, content.birthDate(), x, 29.5);
        sheet.labelled("Type of permit / Type de titre", Fields.PERMIT_TYPE, "WORK", x, 36);
        sheet.labelledDate("Valid until / Valable jusqu'au", Fields.EXPIRY_DATE, content.expiryDate(), x, 42.5);
        sheet.labelled("Document No. / No du document", Fields.DOCUMENT_NUMBER, content.documentNumber(), x + 26, 36);
        return sheet.specimen(List.of());
    }

    public static Specimen back(DocumentDescription description) {
        List<String> mrz = Mrz.td1(description.content(), "IR");
        Sheet sheet = paper();
        sheet.labelledDate("Date of issue / Date de délivrance", Fields.ISSUE_DATE, description.issueDate(), 5, 7);
        sheet.labelled("Authority / Autorité", Fields.ISSUING_AUTHORITY, description.authority(), 40, 7);
        sheet.labelled("Place of birth / Lieu de naissance", Fields.PLACE_OF_BIRTH, description.placeOfBirth(), 5, 14);
        sheet.fill(new Color(0xf6f7f3), 0, HEIGHT - 24, WIDTH, 24);
        for (int line = 0; line < mrz.size(); line++) {
            sheet.mrzLine(mrz.get(line), 4.7, HEIGHT - 17.4 + 5.9 * line);
        }
        return sheet.specimen(mrz);
    }

    private static Sheet paper() {
        Sheet sheet = new Sheet(WIDTH, HEIGHT);
        sheet.fill(new Color(0xf3eaee), 0, 0, WIDTH, HEIGHT);
        sheet.guilloche(new Color(205, 160, 180, 110), 1.5);
        sheet.guilloche(new Color(160, 185, 200, 90), 2.5);
        sheet.specimenMark(30, 48, 7);
        return sheet;
    }
}
