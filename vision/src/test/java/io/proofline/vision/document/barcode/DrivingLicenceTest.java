package io.proofline.vision.document.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrivingLicenceTest {

    @Test
    void header_and_elements_are_taken_apart() {
        DrivingLicence licence = DrivingLicence.parse(Licences.californian()).orElseThrow();

        assertThat(licence.issuer()).isEqualTo("636014");
        assertThat(licence.version()).isEqualTo(9);
        assertThat(licence.element("DAQ")).contains("B5568240");
        assertThat(licence.element("DAG")).contains("1234 ANY STREET");
    }

    @Test
    void an_element_that_says_none_is_not_there() {
        assertThat(DrivingLicence.parse(Licences.canadian()).orElseThrow().element("DAD"))
                .isEmpty();
    }

    @Test
    void wrong_offsets_in_the_header_do_not_matter() {
        String wrong = Licences.californian().replace("DL00410238", "DL99990001");

        assertThat(DrivingLicence.parse(wrong).orElseThrow().element("DCS")).contains("SPECIMEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "https://example.org", "ANSI 636014", "ANSI 636014090102DL", "@\n\u001e\rANSI 63601409"})
    void what_is_no_licence_is_none(String text) {
        assertThat(DrivingLicence.parse(text)).isEmpty();
    }

    @Test
    void a_huge_text_is_not_searched() {
        assertThat(DrivingLicence.parse("ANSI 636014090102DLDAQ" + "X".repeat(10_000)))
                .isEmpty();
    }

    @Test
    void the_issuer_tells_state_and_country() {
        assertThat(LicenceIssuers.subdivision("636014")).contains("US-CA");
        assertThat(LicenceIssuers.country("636012")).contains("CAN");
        assertThat(LicenceIssuers.subdivision("000000")).isEmpty();
    }
}
