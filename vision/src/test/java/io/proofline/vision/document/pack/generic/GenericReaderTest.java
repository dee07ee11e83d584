package io.proofline.vision.document.pack.generic;

import static io.proofline.vision.document.pack.Pages.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.barcode.Barcode;
import io.proofline.vision.document.barcode.Licences;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextLine;
import io.proofline.vision.document.pack.DocumentText;
import io.proofline.vision.document.pack.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GenericReaderTest {

    private static final Quad BARCODE = Quad.rectangle(100, 400, 800, 120);

    private final GenericReader reader = new GenericReader();

    @Test
    void values_below_their_captions_are_read_in_german() {
        Map<String, String> fields = values(reader.read(Pages.front(
                line("STUDENTENAUSWEIS", 40, 30),
                line("Nachname", 40, 100),
                line("MUSTERMANN", 40, 130),
                line("Vornamen", 400, 100),
                line("Erika", 400, 130),
                line("Geburtsdatum", 40, 200),
                line("12.08.1964", 40, 230),
                line("Staatsangehörigkeit", 400, 200),
                line("Ausweisnummer", 40, 300),
                line("T22000129", 40, 330),
                line("Gültig bis", 400, 300),
                line("31.10.2029", 400, 330))));

        assertThat(fields)
                .containsEntry(FieldNames.SURNAME, "MUSTERMANN")
                .containsEntry(FieldNames.GIVEN_NAMES, "ERIKA")
                .containsEntry(FieldNames.BIRTH_DATE, "1964-08-12")
                .containsEntry(FieldNames.DOCUMENT_NUMBER, "T22000129")
                .containsEntry(FieldNames.EXPIRY_DATE, "2029-10-31")
                .doesNotContainKey(FieldNames.NATIONALITY);
    }

    @Test
    void values_behind_a_colon_or_to_the_right_are_read_in_indonesian() {
        List<ExtractedField> fields = reader.read(Pages.front(
                line("KARTU MAHASISWA", 40, 30),
                line("Nama : BUDI SANTOSO", 40, 100),
                line("No. Identitas", 40, 140),
                line(": 12345678", 300, 140),
                line("Jenis kelamin", 40, 180),
                line(": LAKI-LAKI", 300, 180),
                line("Pekerjaan", 40, 220),
                line(": PELAJAR", 300, 220)));

        assertThat(values(fields))
                .containsEntry(FieldNames.FULL_NAME, "BUDI SANTOSO")
                .containsEntry(FieldNames.DOCUMENT_NUMBER, "12345678")
                .containsEntry(FieldNames.SEX, "M")
                .containsEntry(FieldNames.OCCUPATION, "PELAJAR");
        assertThat(fields)
                .filteredOn(field -> field.name().equals(FieldNames.OCCUPATION))
                .allSatisfy(field -> {
                    assertThat(field.language()).isEqualTo("id");
                    assertThat(field.side()).isEqualTo(DocumentSide.FRONT);
                    assertThat(field.box()).hasSize(4);
                });
    }

    @Test
    void captions_in_two_languages_and_misread_ones_are_known() {
        Map<String, String> fields = values(reader.read(Pages.front(
                line("Surname / Nom", 40, 100),
                line("MARTIN", 40, 130),
                line("Date of blrth / Date de naissance", 40, 200),
                line("01 JUIL 2001", 40, 230),
                line("Primer apellido", 500, 300),
                line("Sexe : F", 40, 360))));

        assertThat(fields)
                .containsEntry(FieldNames.SURNAME, "MARTIN")
                .containsEntry(FieldNames.BIRTH_DATE, "2001-07-01")
                .containsEntry(FieldNames.SEX, "F");
    }

    @Test
    void the_numbered_captions_of_european_driving_licences_are_known() {
        Map<String, String> fields = values(reader.read(Pages.front(
                line("1. MORGAN", 300, 100),
                line("2. SARAH MEREDYTH", 300, 130),
                line("3. 11.03.1976 UNITED KINGDOM", 300, 160),
                line("4a. 19.01.2013", 300, 190),
                line("4b. 18.01.2033", 300, 220),
                line("5. MORGA753116SM9IJ", 300, 250))));

        assertThat(fields)
                .containsEntry(FieldNames.SURNAME, "MORGAN")
                .containsEntry(FieldNames.GIVEN_NAMES, "SARAH MEREDYTH")
                .containsEntry(FieldNames.BIRTH_DATE, "1976-03-11")
                .containsEntry(FieldNames.ISSUE_DATE, "2013-01-19")
                .containsEntry(FieldNames.EXPIRY_DATE, "2033-01-18")
                .containsEntry(FieldNames.DOCUMENT_NUMBER, "MORGA753116SM9IJ");
    }

    @Test
    void a_licence_is_read_from_its_barcode_and_compared_with_its_print() {
        DocumentText text = licence(
                Licences.californian(),
                line("LN SPECIMEN", 300, 100),
                line("FN ALEXANDRA MIDDLE", 300, 130),
                line("DL B5568240", 300, 60),
                line("DOB 02/01/1995", 300, 200),
                line("EXP 02/01/2031", 300, 230));

        List<ExtractedField> fields = reader.read(text);

        assertThat(values(fields, FieldSource.BARCODE))
                .containsEntry(FieldNames.DOCUMENT_TYPE, "driving_licence")
                .containsEntry(FieldNames.ISSUING_STATE, "USA")
                .containsEntry(FieldNames.ISSUING_AUTHORITY, "US-CA")
                .containsEntry(FieldNames.SURNAME, "SPECIMEN")
                .containsEntry(FieldNames.GIVEN_NAMES, "ALEXANDRA MIDDLE")
                .containsEntry(FieldNames.BIRTH_DATE, "1995-02-01")
                .containsEntry(FieldNames.ISSUE_DATE, "2021-06-28")
                .containsEntry(FieldNames.EXPIRY_DATE, "2031-02-01")
                .containsEntry(FieldNames.SEX, "F")
                .containsEntry(FieldNames.POSTAL_CODE, "90001");
        assertThat(values(fields, FieldSource.VISUAL_ZONE))
                .containsEntry(FieldNames.SURNAME, "SPECIMEN")
                .containsEntry(FieldNames.DOCUMENT_NUMBER, "B5568240")
                .containsEntry(FieldNames.BIRTH_DATE, "1995-02-01")
                .containsEntry(FieldNames.EXPIRY_DATE, "2031-02-01");
        assertThat(reader.likelihood(text)).isGreaterThan(0.9);
        assertThat(reader.country(text)).contains("USA");
    }

    @Test
    void canada_writes_the_year_first_and_so_did_everybody_in_version_one() {
        assertThat(values(reader.read(licence(Licences.canadian()))))
                .containsEntry(FieldNames.BIRTH_DATE, "1985-07-04")
                .containsEntry(FieldNames.GIVEN_NAMES, "JEAN")
                .containsEntry(FieldNames.ISSUING_STATE, "CAN");
        assertThat(values(reader.read(licence(Licences.first()))))
                .containsEntry(FieldNames.BIRTH_DATE, "1970-01-15")
                .containsEntry(FieldNames.SURNAME, "SPECIMEN")
                .containsEntry(FieldNames.GIVEN_NAMES, "JOHN QUINCY")
                .containsEntry(FieldNames.ISSUING_AUTHORITY, "US-TX");
    }

    @Test
    void text_without_captions_is_no_card() {
        DocumentText text = Pages.front(line("Lorem ipsum dolor sit amet", 40, 100), line("consectetur", 40, 140));

        assertThat(reader.likelihood(text)).isLessThan(0.1);
        assertThat(reader.read(text)).isEmpty();
    }

    private static DocumentText licence(String barcode, TextLine... front) {
        return new DocumentText(
                Pages.page(DocumentSide.FRONT, List.of(front), List.of()),
                Optional.of(Pages.page(
                        DocumentSide.BACK,
                        List.of(),
                        List.of(new Barcode(Barcode.Symbology.PDF_417, barcode, BARCODE)))));
    }

    private static Map<String, String> values(List<ExtractedField> fields) {
        return fields.stream()
                .collect(Collectors.toMap(ExtractedField::name, ExtractedField::value, (first, other) -> first));
    }

    private static Map<String, String> values(List<ExtractedField> fields, FieldSource source) {
        return values(fields.stream().filter(field -> field.source() == source).toList());
    }
}
