package io.proofline.specimens.document;

import io.proofline.specimens.mrz.MrzContent;
import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A card of no country in particular, 85.6 mm by 54 mm, labelled in one of five languages and without a zone. */
public final class LatinCard {

    private static final double WIDTH = 85.6;
    private static final double HEIGHT = 54;
    private static final Color TITLE = new Color(0x2c5545);

    /** The words printed on the card. */
    @SuppressWarnings("ImmutableEnumChecker") // a list made by List.of does not change
    public enum Language {
        ENGLISH(
                "IDENTITY CARD",
                "Surname",
                "Given names",
                "Date of birth",
                "Place of birth",
                "Sex",
                "Nationality",
                "Card number",
                "Date of issue",
                "Date of expiry",
                "/"),
        FRENCH(
                "CARTE D'IDENTITÉ",
                "Nom",
                "Prénoms",
                "Date de naissance",
                "Lieu de naissance",
                "Sexe",
                "Nationalité",
                "Numéro de carte",
                "Date de délivrance",
                "Date d'expiration",
                "/"),
        SPANISH(
                "TARJETA DE IDENTIDAD",
                "Apellidos",
                "Nombres",
                "Fecha de nacimiento",
                "Lugar de nacimiento",
                "Sexo",
                "Nacionalidad",
                "Número",
                "Fecha de expedición",
                "Fecha de vencimiento",
                "/"),
        GERMAN(
                "AUSWEIS",
                "Name",
                "Vornamen",
                "Geburtsdatum",
                "Geburtsort",
                "Geschlecht",
                "Staatsangehörigkeit",
                "Ausweisnummer",
                "Ausstellungsdatum",
                "Gültig bis",
                "."),
        INDONESIAN(
                "KARTU IDENTITAS",
                "Nama keluarga",
                "Nama depan",
                "Tanggal lahir",
                "Tempat lahir",
                "Jenis kelamin",
                "Kewarganegaraan",
                "Nomor kartu",
                "Tanggal terbit",
                "Berlaku hingga",
                "-");

        private final List<String> words;

        Language(String... words) {
            this.words = List.of(words);
        }

        private String date(LocalDate date) {
            String mark = words.get(10);
            return String.format(
                    Locale.ROOT,
                    "%02d%s%02d%s%d",
                    date.getDayOfMonth(),
                    mark,
                    date.getMonthValue(),
                    mark,
                    date.getYear());
        }
    }

    private LatinCard() {}

    public static Specimen front(DocumentDescription description, Language language) {
        MrzContent content = description.content();
        List<String> words = language.words;
        Sheet sheet = new Sheet(WIDTH, HEIGHT);
        sheet.fill(new Color(0xeef3ea), 0, 0, WIDTH, HEIGHT);
        sheet.guilloche(new Color(165, 195, 165, 110), 1.6);
        sheet.guilloche(new Color(200, 180, 205, 80), 2.7);
        sheet.specimenMark(34, 49, 7);
        sheet.text(words.get(0), Typefaces.BOLD, 3.4, TITLE, 4, 6);
        sheet.picture(description, 4, 10, 24, 30.9);
        double x = 31;
        sheet.labelled(words.get(1), Fields.SURNAME, content.surname(), x, 10);
        sheet.labelled(words.get(2), Fields.GIVEN_NAMES, content.givenNames(), x, 16.5);
        dated(sheet, language, 3, Fields.BIRTH_DATE, content.birthDate(), x, 23);
        sheet.labelled(words.get(4), Fields.PLACE_OF_BIRTH, description.placeOfBirth(), x + 29, 23);
        sheet.labelled(words.get(5), Fields.SEX, content.sex().toString(), x, 29.5);
        sheet.labelled(words.get(6), Fields.NATIONALITY, content.nationality(), x + 29, 29.5);
        sheet.labelled(words.get(7), Fields.DOCUMENT_NUMBER, content.documentNumber(), x, 36);
        dated(sheet, language, 8, Fields.ISSUE_DATE, description.issueDate(), x, 42.5);
        dated(sheet, language, 9, Fields.EXPIRY_DATE, content.expiryDate(), x + 29, 42.5);
        return sheet.specimen(List.of());
    }

    private static void dated(
            Sheet sheet, Language language, int word, String name, LocalDate date, double x, double y) {
        sheet.labelled(language.words.get(word), name, date.toString(), language.date(date), x, y);
    }
}
