package io.proofline.specimens.document;

import io.proofline.specimens.holder.IndonesianHolder;
import io.proofline.specimens.mrz.Sex;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A card in the manner of the Indonesian KTP, 85.6 mm by 54 mm, with its labels in their order. */
public final class IndonesianCard {

    private static final double WIDTH = 85.6;
    private static final double HEIGHT = 54;
    private static final double LABELS = 3.2;
    private static final double COLONS = 22.6;
    private static final double VALUES = 24;
    private static final double FIRST_LINE = 17.6;
    private static final double LINE_PITCH = 2.92;

    private static final Color INK = new Color(0x17202a);
    private static final Type HEADING = new Type(Typefaces.BOLD, 2.9, INK);
    private static final Type LABEL = new Type(Typefaces.TEXT, 2.15, INK);
    private static final Type VALUE = new Type(Typefaces.TEXT, 2.2, INK);
    private static final Type NIK = new Type(Typefaces.OCR_B, 3.6, INK);
    private static final Type SMALL = new Type(Typefaces.TEXT, 1.9, INK);

    private static final Map<String, String> MARITAL_STATUS =
            Map.of("BELUM KAWIN", "single", "KAWIN", "married", "CERAI HIDUP", "divorced", "CERAI MATI", "widowed");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

    private IndonesianCard() {}

    /** @param portrait 35:45, or null for a card without one */
    public static Specimen front(IndonesianHolder holder, BufferedImage portrait) {
        Sheet sheet = paper();
        sheet.centred("PROVINSI " + holder.district().province(), HEADING, WIDTH / 2, 4.9);
        sheet.centred(holder.district().regency(), HEADING, WIDTH / 2, 8.6);
        sheet.fact(Fields.PROVINCE, holder.district().province());
        sheet.fact(Fields.REGENCY, holder.district().regency());
        sheet.text("NIK", Typefaces.BOLD, 3.1, INK, LABELS, 13.6);
        sheet.text(":", Typefaces.BOLD, 3.1, INK, 15.4, 13.6);
        sheet.field(Fields.DOCUMENT_NUMBER, holder.nik(), holder.nik(), NIK, 17.6, 13.7);
        lines(sheet, holder);
        picture(sheet, holder, portrait);
        return sheet.specimen(List.of());
    }

    private static void lines(Sheet sheet, IndonesianHolder holder) {
        line(sheet, 0, "Nama", Fields.FULL_NAME, holder.name());
        birth(sheet, holder);
        line(sheet, 2, "Jenis Kelamin", Fields.SEX, holder.sex().name(), sex(holder));
        sheet.text("Gol. Darah :", LABEL.font(), LABEL.size(), INK, 45, baseline(2));
        String group = holder.bloodGroup();
        sheet.field(Fields.BLOOD_GROUP, group.equals("-") ? "" : group, group, VALUE, 58.6, baseline(2));
        line(sheet, 3, "Alamat", Fields.ADDRESS, holder.address());
        line(sheet, 4, "   RT/RW", Fields.RT_RW, holder.rtRw());
        line(sheet, 5, "   Kel/Desa", Fields.VILLAGE, holder.village());
        line(sheet, 6, "   Kecamatan", Fields.DISTRICT, holder.district().name());
        line(sheet, 7, "Agama", Fields.RELIGION, holder.religion());
        String status = holder.maritalStatus();
        line(sheet, 8, "Status Perkawinan", Fields.MARITAL_STATUS, MARITAL_STATUS.get(status), status);
        line(sheet, 9, "Pekerjaan", Fields.OCCUPATION, holder.occupation());
        line(sheet, 10, "Kewarganegaraan", Fields.NATIONALITY, "IDN", "WNI");
        LocalDate expiry = holder.expiryDate();
        if (expiry == null) {
            line(sheet, 11, "Berlaku Hingga", Fields.VALIDITY, "lifetime", "SEUMUR HIDUP");
        } else {
            line(sheet, 11, "Berlaku Hingga", Fields.EXPIRY_DATE, expiry.toString(), DATE.format(expiry));
        }
    }

    private static void birth(Sheet sheet, IndonesianHolder holder) {
        String place = holder.placeOfBirth();
        line(sheet, 1, "Tempat/Tgl Lahir", Fields.PLACE_OF_BIRTH, place, place + ",");
        String date = DATE.format(holder.birthDate());
        double x = VALUES + sheet.width(place + ", ", VALUE);
        sheet.field(Fields.BIRTH_DATE, holder.birthDate().toString(), date, VALUE, x, baseline(1));
    }

    private static void picture(Sheet sheet, IndonesianHolder holder, BufferedImage portrait) {
        if (portrait != null) {
            sheet.portrait(portrait, 63.4, 11.4, 19, 24.4);
        }
        String town = holder.district().regency().replaceFirst("^(KOTA|KABUPATEN) ", "");
        Type small = sheet.width(town, SMALL) > 20 ? new Type(SMALL.font(), 1.5, INK) : SMALL;
        sheet.field(Fields.PLACE_OF_ISSUE, town, town, small, 72.9 - sheet.width(town, small) / 2, 39.2);
        String issued = DATE.format(holder.issueDate());
        double left = 72.9 - sheet.width(issued, SMALL) / 2;
        sheet.field(Fields.ISSUE_DATE, holder.issueDate().toString(), issued, SMALL, left, 41.8);
        sheet.text(signature(holder), Typefaces.HAND, 5, new Color(0x20304f), 66, 48);
    }

    private static String sex(IndonesianHolder holder) {
        return holder.sex() == Sex.F ? "PEREMPUAN" : "LAKI-LAKI";
    }

    private static String signature(IndonesianHolder holder) {
        String first = holder.name().split(" ", 2)[0];
        return first.charAt(0) + first.substring(1).toLowerCase(Locale.ROOT);
    }

    private static void line(Sheet sheet, int number, String label, String name, String value) {
        line(sheet, number, label, name, value, value);
    }

    private static void line(Sheet sheet, int number, String label, String name, String value, String printed) {
        double y = baseline(number);
        sheet.text(label, LABEL.font(), LABEL.size(), LABEL.color(), LABELS, y);
        sheet.text(":", LABEL.font(), LABEL.size(), LABEL.color(), COLONS, y);
        sheet.field(name, value, printed, VALUE, VALUES, y);
    }

    private static double baseline(int number) {
        return FIRST_LINE + number * LINE_PITCH;
    }

    private static Sheet paper() {
        Sheet sheet = new Sheet(WIDTH, HEIGHT);
        sheet.fill(new Color(0xbfdcec), 0, 0, WIDTH, HEIGHT);
        sheet.guilloche(new Color(120, 175, 205, 110), 1.4);
        sheet.guilloche(new Color(235, 245, 250, 150), 2.1);
        sheet.guilloche(new Color(170, 190, 160, 80), 3.3);
        // Where nothing else stands, since real cards have no mark to read over.
        sheet.specimenMark(41, 53, 4.2);
        return sheet;
    }
}
