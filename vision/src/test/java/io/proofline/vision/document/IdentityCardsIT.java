package io.proofline.vision.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldSource;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.specimens.document.IndonesianCard;
import io.proofline.specimens.document.PakistaniCard;
import io.proofline.specimens.document.Specimen;
import io.proofline.specimens.holder.IndonesianHolders;
import io.proofline.specimens.holder.PakistaniHolders;
import io.proofline.vision.model.ModelCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** National cards from rendered specimens to fields. */
class IdentityCardsIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    private final DocumentReader reader = new DocumentReader(ModelCatalogue.shipped(), CLOCK);

    @Test
    void an_indonesian_card_is_told_and_read() throws EvidenceRefused {
        Specimen card = IndonesianCard.front(IndonesianHolders.holder(1), null);

        DocumentReading reading = reader.read(Jpeg.encode(card.image(), 0.9), Optional.empty(), DocumentPack.ID_KTP)
                .reading();

        assertThat(reading.detected().orElseThrow().best().pack()).isEqualTo(DocumentPack.ID_KTP);
        for (String field :
                new String[] {"document_number", "full_name", "birth_date", "sex", "province", "regency", "religion"}) {
            assertThat(value(reading, field, FieldSource.VISUAL_ZONE, DocumentSide.FRONT))
                    .as(field)
                    .contains(card.fields().get(field));
        }
    }

    @Test
    void a_card_sent_for_a_passport_is_read_as_what_it_is() throws EvidenceRefused {
        Specimen card = IndonesianCard.front(IndonesianHolders.holder(1), null);

        DocumentReading reading = reader.read(
                        Jpeg.encode(card.image(), 0.9), Optional.empty(), DocumentPack.ICAO_PASSPORT)
                .reading();

        assertThat(reading.detected().orElseThrow().contradicts(DocumentPack.ICAO_PASSPORT))
                .isTrue();
        assertThat(reading.readable()).isTrue();
        assertThat(value(reading, "document_number", FieldSource.VISUAL_ZONE, DocumentSide.FRONT))
                .contains(card.fields().get("document_number"));
    }

    @Test
    void a_pakistani_card_is_told_and_read_on_both_sides() throws EvidenceRefused {
        Specimen front = PakistaniCard.front(PakistaniHolders.holder(1), null);
        Specimen back = PakistaniCard.back(PakistaniHolders.holder(1));

        DocumentReading reading = reader.read(
                        Jpeg.encode(front.image(), 0.9),
                        Optional.of(Jpeg.encode(back.image(), 0.9)),
                        DocumentPack.PK_CNIC)
                .reading();

        assertThat(reading.detected().orElseThrow().best().pack()).isEqualTo(DocumentPack.PK_CNIC);
        String number = front.fields().get("document_number");
        assertThat(value(reading, "document_number", FieldSource.VISUAL_ZONE, DocumentSide.FRONT))
                .contains(number);
        assertThat(value(reading, "document_number", FieldSource.VISUAL_ZONE, DocumentSide.BACK))
                .contains(number);
        assertThat(value(reading, "document_number", FieldSource.BARCODE, DocumentSide.BACK))
                .contains(number);
        for (String field : new String[] {"sex", "birth_date", "issue_date", "expiry_date", "country_of_stay"}) {
            assertThat(value(reading, field, FieldSource.VISUAL_ZONE, DocumentSide.FRONT))
                    .as(field)
                    .contains(front.fields().get(field));
        }
        ExtractedField address = reading.fields().stream()
                .filter(field -> field.name().equals("address"))
                .findFirst()
                .orElseThrow();
        assertThat(address.language()).isEqualTo("ur");
        assertThat(address.value()).contains("مکان نمبر");
    }

    private static Optional<String> value(DocumentReading reading, String name, FieldSource source, DocumentSide side) {
        return reading.fields().stream()
                .filter(field -> field.name().equals(name) && field.source() == source && field.side() == side)
                .map(ExtractedField::value)
                .findFirst();
    }
}
