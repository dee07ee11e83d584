package io.proofline.specimens.document;

import io.proofline.specimens.mrz.Mrz;
import io.proofline.specimens.mrz.MrzContent;
import java.awt.Color;
import java.util.List;

/** A visa sticker with two machine-readable lines: 120 mm by 80 mm (MRV-A) or 105 mm by 74 mm (MRV-B), ICAO 9303-7. */
public final class Visa {

    private static final Color TITLE = new Color(0x4a2468);

    private Visa() {}

    /** @param large true for MRV-A, false for MRV-B */
    public static Specimen sticker(DocumentDescription description, boolean large) {
        double width = large ? 120 : 105;
        double height = large ? 80 : 74;
        MrzContent content = description.content();
        List<String> mrz = large ? Mrz.mrvA(content) : Mrz.mrvB(content);
        Sheet sheet = new Sheet(width, height);
        sheet.fill(new Color(0xf1ecf4), 0, 0, width, height);
        sheet.guilloche(new Color(175, 150, 200, 120), 1.7);
        sheet.guilloche(new Color(150, 195, 185, 90), 2.9);
        sheet.specimenMark(50, 50, 9);
        sheet.text("UTOPIA", Typefaces.BOLD, 4.2, TITLE, 6, 7.5);
        sheet.text("VISA", Typefaces.BOLD, 4.2, TITLE, 46, 7.5);
        if (description.portrait() != null) {
            sheet.portrait(description.portrait(), 5, 12, 27, 34.7);
        }
        double x = 37;
        sheet.labelled("Visa No. / No du visa", Fields.DOCUMENT_NUMBER, content.documentNumber(), x, 12);
        sheet.labelled("Type / Type", Fields.PERMIT_TYPE, "C", x + 40, 12);
        sheet.labelled("Surname / Nom", Fields.SURNAME, content.surname(), x, 19);
        sheet.labelled("Given names / Prénoms", Fields.GIVEN_NAMES, content.givenNames(), x, 26);
        sheet.labelled("Nationality / Nationalité", Fields.NATIONALITY, content.nationality(), x, 33);
        sheet.labelled("Sex / Sexe", Fields.SEX, content.sex().toString(), x + 40, 33);
        sheet.labelledDate("Date of birth / Date de naissance", Fields.BIRTH_DATE, content.birthDate(), x, 40);
        sheet.labelledDate("Valid from / Du", Fields.ISSUE_DATE, description.issueDate(), x, 47);
        sheet.labelledDate("Valid until / Au", Fields.EXPIRY_DATE, content.expiryDate(), x + 30, 47);
        sheet.fill(new Color(0xf7f6f4), 0, height - 20, width, 20);
        sheet.mrzLine(mrz.get(0), 4, height - 12);
        sheet.mrzLine(mrz.get(1), 4, height - 5.6);
        return sheet.specimen(mrz);
    }
}
