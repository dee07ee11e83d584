package io.proofline.specimens.document;

import com.google.zxing.BarcodeFormat;
import io.proofline.specimens.mrz.MrzContent;
import io.proofline.specimens.mrz.Sex;
import java.awt.Color;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A driving licence in the manner of the United States, 85.6 mm by 54 mm: numbered labels in front, and behind a PDF417
 * with the elements of the AAMVA card design standard, annex D.
 */
public final class DrivingLicence {

    private static final double WIDTH = 85.6;
    private static final double HEIGHT = 54;
    private static final Color TITLE = new Color(0x1d3f7a);
    private static final Type VALUE = new Type(Typefaces.BOLD, 2.5, new Color(0x1b1b26));
    private static final Type LABEL = new Type(Typefaces.TEXT, 1.8, TITLE);

    private static final String STREET = "2570 SPECIMEN WAY";
    private static final String CITY = "SACRAMENTO";
    private static final String POSTAL_CODE = "95818";

    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
    private static final DateTimeFormatter ENCODED = DateTimeFormatter.ofPattern("MMddyyyy", Locale.ROOT);

    private DrivingLicence() {}

    public static Specimen front(DocumentDescription description) {
        MrzContent content = description.content();
        Sheet sheet = paper();
        sheet.text("CALIFORNIA", Typefaces.BOLD, 4.4, TITLE, 4, 6.6);
        sheet.text("USA", Typefaces.BOLD, 3, TITLE, 36, 6.6);
        sheet.text("DRIVER LICENSE", Typefaces.BOLD, 3.2, TITLE, 52, 6.6);
        sheet.picture(description, 4, 12, 24, 30.9);
        line(sheet, "DL", Fields.DOCUMENT_NUMBER, content.documentNumber(), content.documentNumber(), 31, 13);
        date(sheet, "EXP", Fields.EXPIRY_DATE, content.expiryDate(), 31, 17.5);
        line(sheet, "CLASS", Fields.VEHICLE_CLASSES, "C", "C", 62, 17.5);
        line(sheet, "LN", Fields.SURNAME, upper(content.surname()), upper(content.surname()), 31, 22);
        line(sheet, "FN", Fields.GIVEN_NAMES, upper(content.givenNames()), upper(content.givenNames()), 31, 26.5);
        sheet.field("", "", STREET, VALUE, 31, 31);
        sheet.field("", "", CITY + ", CA " + POSTAL_CODE, VALUE, 31, 34.4);
        date(sheet, "DOB", Fields.BIRTH_DATE, content.birthDate(), 31, 39);
        line(sheet, "SEX", Fields.SEX, content.sex().name(), content.sex().name(), 31, 43.5);
        line(sheet, "HGT", "", "", "5'-06\"", 45, 43.5);
        line(sheet, "EYES", "", "", "BRO", 62, 43.5);
        date(sheet, "ISS", Fields.ISSUE_DATE, description.issueDate(), 62, 48.5);
        return sheet.specimen(List.of());
    }

    public static Specimen back(DocumentDescription description) {
        Sheet sheet = paper();
        sheet.barcode(BarcodeFormat.PDF_417, aamva(description), 6, 8, 73, 22);
        sheet.text("This is a specimen and no licence to drive.", Typefaces.TEXT, 2, TITLE, 6, 40);
        return sheet.specimen(List.of());
    }

    /** One subfile; its offset and length stand in the header, which is 31 characters long. */
    private static String aamva(DocumentDescription description) {
        MrzContent content = description.content();
        String[] given = upper(content.givenNames()).split(" ", 2);
        String elements = "DL"
                + String.join(
                        "\n",
                        "DCAC",
                        "DCBNONE",
                        "DCDNONE",
                        "DBA" + ENCODED.format(content.expiryDate()),
                        "DCS" + upper(content.surname()),
                        "DAC" + given[0],
                        "DAD" + (given.length > 1 ? given[1] : "NONE"),
                        "DBD" + ENCODED.format(description.issueDate()),
                        "DBB" + ENCODED.format(content.birthDate()),
                        "DBC" + (content.sex() == Sex.M ? "1" : "2"),
                        "DAYBRO",
                        "DAU066 in",
                        "DAG" + STREET,
                        "DAI" + CITY,
                        "DAJCA",
                        "DAK" + POSTAL_CODE + "0000",
                        "DAQ" + content.documentNumber(),
                        "DCF00/00/0000SPECIMEN",
                        "DCGUSA",
                        "DDEN",
                        "DDFN",
                        "DDGN")
                + "\r";
        return "@\n\u001e\rANSI 636014080001DL" + String.format("%04d%04d", 31, elements.length()) + elements;
    }

    private static void date(Sheet sheet, String label, String name, LocalDate date, double x, double y) {
        line(sheet, label, name, date.toString(), PRINTED.format(date), x, y);
    }

    private static void line(Sheet sheet, String label, String name, String value, String text, double x, double y) {
        sheet.text(label, LABEL.font(), LABEL.size(), LABEL.color(), x, y);
        sheet.field(name, value, text, VALUE, x + sheet.width(label, LABEL) + 1.2, y);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static Sheet paper() {
        Sheet sheet = new Sheet(WIDTH, HEIGHT);
        sheet.fill(new Color(0xeaf0f8), 0, 0, WIDTH, HEIGHT);
        sheet.guilloche(new Color(150, 175, 215, 110), 1.5);
        sheet.guilloche(new Color(225, 195, 140, 90), 2.6);
        sheet.specimenMark(32, 50, 7);
        return sheet;
    }
}
