package io.proofline.specimens.document;

import com.google.zxing.BarcodeFormat;
import io.proofline.specimens.holder.PakistaniHolder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A card in the manner of the Pakistani CNIC, 85.6 mm by 54 mm, with its labels in their order. What the barcodes of
 * real cards hold is not published: here the QR code holds the number's thirteen digits, and the PDF417 the number,
 * name and dates, one a line. The mark stands where nothing else does, since real cards have none to read over.
 */
public final class PakistaniCard {

    private static final double WIDTH = 85.6;
    private static final double HEIGHT = 54;

    private static final Color INK = new Color(0x1a1f1c);
    private static final Type LABEL = new Type(Typefaces.TEXT, 1.75, new Color(0x39483f));
    private static final Type VALUE = new Type(Typefaces.BOLD, 2.6, INK);
    private static final Type URDU = new Type(Typefaces.NASKH, 3.1, INK);
    private static final Type URDU_LABEL = new Type(Typefaces.NASKH, 2.4, new Color(0x39483f));

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private PakistaniCard() {}

    /** @param portrait 35:45, or null for a card without one */
    public static Specimen front(PakistaniHolder holder, BufferedImage portrait) {
        Sheet sheet = paper();
        sheet.specimenMark(24, 53.5, 3.4);
        sheet.text("PAKISTAN", Typefaces.BOLD, 4.2, new Color(0x0b3d24), 20, 6.8);
        sheet.text("National Identity Card", Typefaces.BOLD, 2.7, new Color(0x0b3d24), 42.5, 6.6);
        sheet.text("ISLAMIC REPUBLIC OF PAKISTAN", Typefaces.TEXT, 1.5, new Color(0x0b3d24), 20, 9.1);
        emblem(sheet);
        chip(sheet);
        names(sheet, holder);
        details(sheet, holder);
        if (portrait != null) {
            sheet.portrait(portrait, 60.2, 12, 21.8, 28);
            sheet.ghost(portrait, 7, 38, 8, 10.3);
        }
        sheet.text(holder.name().split(" ", 2)[0], Typefaces.HAND, 5, new Color(0x22324a), 65, 46);
        sheet.text("Holder's Signature", Typefaces.TEXT, 1.7, INK, 64, 49.5);
        return sheet.specimen(List.of());
    }

    private static void names(Sheet sheet, PakistaniHolder holder) {
        field(sheet, "Name", Fields.FULL_NAME, holder.name(), holder.name(), 20, 12.6);
        sheet.fieldFromRight("", "", holder.urduName(), URDU, 58, 19.6);
        field(sheet, "Father Name", Fields.FATHER_NAME, holder.fatherName(), holder.fatherName(), 20, 22);
        sheet.fieldFromRight("", "", holder.urduFatherName(), URDU, 58, 29);
    }

    private static void details(Sheet sheet, PakistaniHolder holder) {
        field(sheet, "Gender", Fields.SEX, holder.sex().name(), holder.sex().name(), 20, 31.6);
        field(sheet, "Country of Stay", Fields.COUNTRY_OF_STAY, holder.countryOfStay(), "Pakistan", 33, 31.6);
        field(sheet, "Identity Number", Fields.DOCUMENT_NUMBER, holder.number(), holder.number(), 20, 38.6);
        date(sheet, "Date of Birth", Fields.BIRTH_DATE, holder.birthDate(), 43.5, 38.6);
        date(sheet, "Date of Issue", Fields.ISSUE_DATE, holder.issueDate(), 20, 45.6);
        date(sheet, "Date of Expiry", Fields.EXPIRY_DATE, holder.expiryDate(), 43.5, 45.6);
    }

    public static Specimen back(PakistaniHolder holder) {
        Sheet sheet = paper();
        sheet.specimenMark(22, 32, 3.6);
        String digits = holder.number().replace("-", "");
        sheet.text(holder.number(), Typefaces.BOLD, 3.2, INK, 5, 7);
        sheet.fieldFromRight("", "", "شناختی نمبر", URDU_LABEL, 80, 7);
        address(sheet, "موجودہ پتہ", Fields.ADDRESS, holder.currentAddress(), 13);
        address(sheet, "مستقل پتہ", Fields.PERMANENT_ADDRESS, holder.permanentAddress(), 25.5);
        sheet.barcode(BarcodeFormat.QR_CODE, digits, 5, 12, 17, 17);
        String text = String.join(
                "\n",
                digits,
                holder.name(),
                DATE.format(holder.birthDate()),
                DATE.format(holder.issueDate()),
                DATE.format(holder.expiryDate()));
        sheet.barcode(BarcodeFormat.PDF_417, text, 5, 36, 45, 13);
        sheet.text("Registrar General of Pakistan", Typefaces.TEXT, 1.7, INK, 55, 47);
        return sheet.specimen(List.of());
    }

    private static void address(Sheet sheet, String label, String name, String address, double y) {
        sheet.fieldFromRight("", "", label, URDU_LABEL, 80, y);
        int cut = address.lastIndexOf('،', address.length() / 2 + 8);
        sheet.fieldFromRight("", "", address.substring(0, cut + 1), URDU, 80, y + 4);
        sheet.fieldFromRight("", "", address.substring(cut + 1).strip(), URDU, 80, y + 8);
        sheet.fact(name, address);
    }

    private static void date(Sheet sheet, String label, String name, LocalDate date, double x, double y) {
        field(sheet, label, name, date.toString(), DATE.format(date), x, y);
    }

    private static void field(
            Sheet sheet, String label, String name, String value, String printed, double x, double y) {
        sheet.text(label, LABEL.font(), LABEL.size(), LABEL.color(), x, y);
        sheet.field(name, value, printed, VALUE, x, y + 3);
    }

    private static void emblem(Sheet sheet) {
        sheet.disc(new Color(0x0f5132), 11, 7.2, 4.2);
        sheet.disc(new Color(0xe4efe6), 12.2, 6.4, 3.3);
    }

    private static void chip(Sheet sheet) {
        sheet.fill(new Color(0xd9b45b), 5, 18, 11, 9);
        for (double y = 20; y < 27; y += 2.4) {
            sheet.fill(new Color(0x9c7a2e), 5, y, 11, 0.2);
        }
        sheet.fill(new Color(0x9c7a2e), 10.4, 18, 0.2, 9);
    }

    private static Sheet paper() {
        Sheet sheet = new Sheet(WIDTH, HEIGHT);
        sheet.fill(new Color(0xe6f0e4), 0, 0, WIDTH, HEIGHT);
        sheet.guilloche(new Color(140, 190, 150, 100), 1.5);
        sheet.guilloche(new Color(200, 205, 150, 90), 2.4);
        sheet.guilloche(new Color(190, 160, 190, 60), 3.6);
        return sheet;
    }
}
