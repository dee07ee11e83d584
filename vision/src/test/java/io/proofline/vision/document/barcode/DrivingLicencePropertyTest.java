package io.proofline.vision.document.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class DrivingLicencePropertyTest {

    @Property(tries = 500)
    void no_text_breaks_the_parser(@ForAll @StringLength(max = 300) String text) {
        assertThat(DrivingLicence.parse("ANSI 636014090102DL" + text)).isNotNull();
    }

    @Property(tries = 300)
    void a_licence_cut_off_anywhere_gives_no_wrong_number(@ForAll @IntRange(max = 400) int length) {
        String text = Licences.californian();
        String cut = text.substring(0, Math.min(length, text.length()));

        assertThat(DrivingLicence.parse(cut)
                        .flatMap(licence -> licence.element("DAQ"))
                        .orElse(""))
                .satisfies(number -> assertThat("B5568240").startsWith(number));
    }
}
