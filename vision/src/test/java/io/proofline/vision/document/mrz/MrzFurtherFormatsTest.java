package io.proofline.vision.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.specimens.mrz.Mrz;
import io.proofline.specimens.mrz.MrzContent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two-line cards, visas and the old French card, written by another composer than the parser's neighbours. */
class MrzFurtherFormatsTest {

    private static final int EACH = 60;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    private final MrzParser parser = new MrzParser(CLOCK);

    static Stream<Arguments> zones() {
        return Stream.of(
                        ComposedContents.of(EACH, 9, 7)
                                .map(content -> Arguments.of(MrzFormat.TD2, content, Mrz.td2(content))),
                        ComposedContents.of(EACH, 9, 16)
                                .map(content -> Arguments.of(MrzFormat.MRV_A, content, Mrz.mrvA(content))),
                        ComposedContents.of(EACH, 9, 8)
                                .map(content -> Arguments.of(MrzFormat.MRV_B, content, Mrz.mrvB(content))))
                .flatMap(zones -> zones);
    }

    static Stream<Arguments> frenchCards() {
        return ComposedContents.of(EACH, 9, 7)
                .map(MrzFurtherFormatsTest::french)
                .map(content -> Arguments.of(content, Mrz.frenchId(content)));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void a_zone_is_read_as_it_was_composed(MrzFormat format, MrzContent content, List<String> lines)
            throws MrzFormatException {
        MachineReadableZone zone = parser.parse(lines);

        assertThat(zone.format()).isEqualTo(format);
        assertThat(zone.violations()).isEmpty();
        assertThat(zone.issuingState()).isEqualTo(content.issuingState());
        assertThat(zone.nationality()).isEqualTo(content.nationality());
        assertThat(zone.documentNumber()).isEqualTo(content.documentNumber());
        assertThat(zone.birthDate()).contains(content.birthDate());
        assertThat(zone.expiryDate()).contains(content.expiryDate());
        assertThat(zone.sex()).isEqualTo(content.sex().name().charAt(0));
        assertThat(zone.optionalData()).isEqualTo(content.personalNumber());
    }

    @ParameterizedTest
    @MethodSource("zones")
    void every_wrong_check_digit_breaks_the_zone(MrzFormat format, MrzContent content, List<String> lines)
            throws MrzFormatException {
        for (MrzLayout.Check check : MrzLayout.of(format).checks().values()) {
            MrzSpan digit = check.digit();

            MachineReadableZone zone = parser.parse(Mrz.withWrongDigit(lines, digit.line(), digit.from()));

            assertThat(zone.checkDigitsHold())
                    .as("%s at column %d", format, digit.from())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("frenchCards")
    void an_old_french_card_is_read_as_it_was_composed(MrzContent content, List<String> lines)
            throws MrzFormatException {
        MachineReadableZone zone = parser.parse(lines);

        assertThat(zone.format()).isEqualTo(MrzFormat.FRENCH_ID);
        assertThat(zone.checkDigitsHold()).isTrue();
        assertThat(zone.documentNumber()).isEqualTo(content.documentNumber());
        assertThat(zone.birthDate()).contains(content.birthDate());
        assertThat(zone.sex()).isEqualTo(content.sex().name().charAt(0));
        assertThat(zone.expiryDate()).isEmpty();
    }

    /** Twelve digits, of which the first four are year and month of issue. */
    private static MrzContent french(MrzContent content) {
        Random random = new Random(content.birthDate().toEpochDay());
        String number =
                "%02d%02d%08d".formatted(10 + random.nextInt(10), 1 + random.nextInt(12), random.nextInt(99_999_999));
        return new MrzContent(
                "FRA",
                number,
                content.surname(),
                content.givenNames(),
                "FRA",
                content.birthDate(),
                content.sex(),
                content.expiryDate(),
                "");
    }
}
