package io.proofline.vision.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.specimens.document.DocumentDescription;
import io.proofline.specimens.document.IdentityCard;
import io.proofline.specimens.document.Passport;
import io.proofline.specimens.document.Specimen;
import io.proofline.specimens.mrz.MrzContent;
import io.proofline.specimens.mrz.Sex;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import io.proofline.vision.model.ModelCatalogue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final MrzContent CONTENT = new MrzContent(
            "UTO",
            "L8988901C",
            "Eriksson",
            "Anna Maria",
            "UTO",
            LocalDate.of(1991, 8, 12),
            Sex.F,
            LocalDate.of(2033, 4, 15),
            "ZE184226B");

    private static ModelCatalogue models;
    private static DocumentReader reader;

    @BeforeAll
    static void open() {
        models = ModelCatalogue.shipped();
        reader = new DocumentReader(models, CLOCK);
    }

    @AfterAll
    static void close() {
        models.close();
    }

    static Stream<Arguments> captures() {
        return Stream.of(
                Arguments.of("flat", Capture.scan(1)),
                Arguments.of("by a careful hand", Capture.careful(2)),
                Arguments.of("turned clockwise", Capture.careful(3).rotated(9)),
                Arguments.of("turned anticlockwise", Capture.careful(4).rotated(-9)),
                Arguments.of("seen at a slant", Capture.careful(5).tilted(0.1)),
                Arguments.of("in noise", Capture.careful(6).noisy(14)),
                Arguments.of("in dim light", Capture.careful(7).lit(0.55)),
                Arguments.of("compressed", Capture.careful(8).compressed(0.45)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void every_line_of_a_passport_is_read(String how, Capture capture) throws EvidenceRefused {
        Specimen specimen = Passport.dataPage(description());

        DocumentReading reading =
                read(Camera.photograph(specimen.image(), capture).jpeg());

        assertThat(reading.mrz().orElseThrow().lines()).isEqualTo(specimen.mrz());
        assertThat(reading.mrz().orElseThrow().valid()).isTrue();
        assertThat(reading.readable()).isTrue();
        assertThat(reading.detected().orElseThrow().best().pack()).isEqualTo(DocumentPack.ICAO_PASSPORT);
        assertThat(reading.detected().orElseThrow().best().country()).contains("UTO");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_picture_turned_by_quarters_is_read_too(int quarters) throws EvidenceRefused {
        Specimen specimen = Passport.dataPage(description());

        DocumentReading reading = read(Jpeg.encode(turned(specimen.image(), quarters), 0.9));

        assertThat(reading.mrz().orElseThrow().lines()).isEqualTo(specimen.mrz());
        assertThat(reading.portraitFound()).isTrue();
    }

    @Test
    void the_printed_fields_are_found_beside_the_zone_with_their_places() throws EvidenceRefused {
        DocumentReading reading =
                read(Camera.photograph(Passport.dataPage(description()).image(), Capture.careful(9))
                        .jpeg());

        assertThat(printed(reading, FieldNames.SURNAME)).contains("ERIKSSON");
        assertThat(printed(reading, FieldNames.GIVEN_NAMES)).contains("ANNA MARIA");
        assertThat(printed(reading, FieldNames.DOCUMENT_NUMBER)).contains("L8988901C");
        assertThat(printed(reading, FieldNames.BIRTH_DATE)).contains("1991-08-12");
        assertThat(printed(reading, FieldNames.EXPIRY_DATE)).contains("2033-04-15");
        assertThat(printed(reading, FieldNames.ISSUE_DATE)).contains("2023-04-16");
        assertThat(reading.portraitFound()).isTrue();
        // A portrait of 45 mm on a page of 88 mm, of which the face from forehead to chin is somewhat over half.
        assertThat(reading.portraitBox().orElseThrow().get(3)).isBetween(0.25, 0.33);
        assertThat(reading.fields())
                .allSatisfy(field -> assertThat(field.box()).hasSize(4).allSatisfy(share -> assertThat(share)
                        .isBetween(0.0, 1.0)));
        assertThat(DocumentReading.fromFacts(reading.toFacts())).isEqualTo(reading);
    }

    @Test
    void a_printed_date_that_contradicts_the_zone_is_read_as_it_is_printed() throws EvidenceRefused {
        DocumentDescription altered = description()
                .printing(content -> new MrzContent(
                        content.issuingState(),
                        content.documentNumber(),
                        content.surname(),
                        content.givenNames(),
                        content.nationality(),
                        LocalDate.of(1981, 8, 12),
                        content.sex(),
                        content.expiryDate(),
                        content.personalNumber()));

        DocumentReading reading =
                read(Camera.photograph(Passport.dataPage(altered).image(), Capture.careful(10))
                        .jpeg());

        assertThat(printed(reading, FieldNames.BIRTH_DATE)).contains("1981-08-12");
        assertThat(value(reading, FieldNames.BIRTH_DATE, FieldSource.MRZ)).contains("1991-08-12");
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void a_wrong_check_digit_is_reported_and_not_repaired_away(long seed) throws EvidenceRefused {
        Specimen specimen = Passport.dataPage(description().withWrongCheckDigit());

        DocumentReading reading =
                read(Camera.photograph(specimen.image(), Capture.careful(seed)).jpeg());

        assertThat(reading.mrz().orElseThrow().lines()).isEqualTo(specimen.mrz());
        assertThat(reading.mrz().orElseThrow().checkDigits()).containsEntry("document_number", false);
        assertThat(reading.mrz().orElseThrow().valid()).isFalse();
    }

    @Test
    void a_card_is_read_from_both_sides() throws EvidenceRefused {
        Specimen front = IdentityCard.front(description());
        Specimen back = IdentityCard.back(description());

        DocumentReading reading = reader.read(
                        Camera.photograph(front.image(), Capture.careful(31)).jpeg(),
                        Optional.of(Camera.photograph(back.image(), Capture.careful(32))
                                .jpeg()),
                        DocumentPack.ICAO_ID)
                .reading();

        assertThat(reading.mrz().orElseThrow().lines()).isEqualTo(back.mrz());
        assertThat(reading.detected().orElseThrow().best().pack()).isEqualTo(DocumentPack.ICAO_ID);
        assertThat(printed(reading, FieldNames.SURNAME)).contains("ERIKSSON");
    }

    @Test
    void a_picture_without_a_document_is_unreadable_and_says_why() throws EvidenceRefused {
        BufferedImage empty = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);

        DocumentReading reading = read(Jpeg.encode(empty, 0.9));

        assertThat(reading.readable()).isFalse();
        assertThat(reading.mrz()).isEmpty();
        assertThat(reading.reasons())
                .extracting(Reason::code)
                .contains(ReasonCodes.DOCUMENT_UNREADABLE, ReasonCodes.DOCUMENT_NOT_FOUND, ReasonCodes.DOCUMENT_DARK);
    }

    private static DocumentDescription description() {
        return DocumentDescription.of(CONTENT, LocalDate.of(2023, 4, 16), "Zenith", Portraits.portrait(Person.FREYA));
    }

    private static DocumentReading read(byte[] picture) throws EvidenceRefused {
        return reader.read(picture, Optional.empty(), DocumentPack.ICAO_PASSPORT)
                .reading();
    }

    private static Optional<String> printed(DocumentReading reading, String name) {
        return value(reading, name, FieldSource.VISUAL_ZONE);
    }

    private static Optional<String> value(DocumentReading reading, String name, FieldSource source) {
        return reading.fields().stream()
                .filter(field -> field.name().equals(name) && field.source() == source)
                .map(ExtractedField::value)
                .findFirst();
    }

    private static BufferedImage turned(BufferedImage image, int quarters) {
        boolean upended = quarters % 2 == 1;
        int width = upended ? image.getHeight() : image.getWidth();
        int height = upended ? image.getWidth() : image.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(quarters * Math.PI / 2);
        graphics.drawImage(image, -image.getWidth() / 2, -image.getHeight() / 2, null);
        graphics.dispose();
        return turned;
    }
}
