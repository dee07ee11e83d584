package io.proofline.vision.document.pack.example;

import static io.proofline.vision.document.pack.Pages.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.vision.document.pack.Detection;
import io.proofline.vision.document.pack.DocumentPacks;
import io.proofline.vision.document.pack.DocumentText;
import io.proofline.vision.document.pack.PackProfile;
import io.proofline.vision.document.pack.Pages;
import io.proofline.vision.document.pack.icao.IcaoReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UtopianCardReaderTest {

    private static final DocumentText CARD = Pages.front(
            line("REPUBLIC OF UTOPIA", 300, 20),
            line("RESIDENT CARD", 350, 50),
            line("Card No", 300, 110),
            line("UT-204518", 300, 140),
            line("Surname", 300, 190),
            line("ERIKSSON", 300, 220),
            line("Given Names", 600, 190),
            line("Anna Maria", 600, 220),
            line("Date of Birth", 300, 270),
            line("12.08.1991", 300, 300),
            line("Valid Until", 600, 270),
            line("15.04.2033", 600, 300),
            line("Island of Stay: Amaurot", 300, 380));

    private UtopianCardReader reader;

    @BeforeEach
    void open() throws IOException {
        try (InputStream json = getClass().getResourceAsStream("ut-card.json")) {
            reader = new UtopianCardReader(PackProfile.read(json));
        }
    }

    @Test
    void the_card_is_read_by_its_data_and_one_small_class() {
        Map<String, String> fields =
                reader.read(CARD).stream().collect(Collectors.toMap(ExtractedField::name, ExtractedField::value));

        assertThat(fields)
                .containsEntry(FieldNames.DOCUMENT_NUMBER, "UT-204518")
                .containsEntry(FieldNames.ISSUING_STATE, "UTO")
                .containsEntry(FieldNames.SURNAME, "ERIKSSON")
                .containsEntry(FieldNames.GIVEN_NAMES, "ANNA MARIA")
                .containsEntry(FieldNames.BIRTH_DATE, "1991-08-12")
                .containsEntry(FieldNames.EXPIRY_DATE, "2033-04-15")
                .containsEntry(FieldNames.ADDRESS, "AMAUROT")
                .containsKeys(reader.profile().requiredFields().toArray(new String[0]));
    }

    @Test
    void it_is_told_from_other_documents_with_a_runner_up() {
        DocumentPacks packs = new DocumentPacks(List.of(reader, IcaoReader.passport(), IcaoReader.card()));

        Detection detection = packs.detect(CARD).orElseThrow();

        assertThat(detection.best().pack()).isEqualTo(DocumentPack.GENERIC);
        assertThat(detection.best().country()).contains("UTO");
        assertThat(detection.best().confidence()).isGreaterThan(0.8);
        assertThat(packs.detect(Pages.front(line("PASSPORT", 300, 20)))
                        .orElseThrow()
                        .best()
                        .pack())
                .isEqualTo(DocumentPack.ICAO_PASSPORT);
        assertThat(packs.detect(Pages.front(line("Shopping list", 300, 20)))).isEmpty();
    }

    @Test
    void a_number_of_another_form_is_not_taken_for_the_card_number() {
        DocumentText misread = Pages.front(line("Card No", 300, 110), line("204518", 300, 140));

        assertThat(reader.read(misread)).extracting(ExtractedField::name).doesNotContain(FieldNames.DOCUMENT_NUMBER);
    }
}
