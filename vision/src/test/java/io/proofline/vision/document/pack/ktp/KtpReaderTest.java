package io.proofline.vision.document.pack.ktp;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.ExtractedField;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextLine;
import io.proofline.vision.document.pack.DocumentText;
import io.proofline.vision.document.pack.PageText;
import io.proofline.vision.model.ModelCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the reader makes of lines, without a picture of them. */
class KtpReaderTest {

    private final KtpReader reader = new KtpReader(ModelCatalogue.shipped());
    private final Mat blank = new Mat(600, 1000, opencv_core.CV_8UC3, new Scalar(255));

    @AfterEach
    void release() {
        blank.close();
    }

    @Test
    void every_field_is_found_and_made_uniform() {
        Map<String, String> fields = read(card("3404074101900001"));

        assertThat(fields)
                .containsEntry("document_number", "3404074101900001")
                .containsEntry("issuing_state", "IDN")
                .containsEntry("province", "DAERAH ISTIMEWA YOGYAKARTA")
                .containsEntry("regency", "KABUPATEN SLEMAN")
                .containsEntry("full_name", "SITI RAHAYU")
                .containsEntry("place_of_birth", "SURABAYA")
                .containsEntry("birth_date", "1990-01-01")
                .containsEntry("sex", "F")
                .containsEntry("blood_group", "AB")
                .containsEntry("rt_rw", "007/008")
                .containsEntry("religion", "ISLAM")
                .containsEntry("marital_status", "single")
                .containsEntry("nationality", "IDN")
                .containsEntry("validity", "lifetime")
                .containsEntry("place_of_issue", "SLEMAN")
                .containsEntry("issue_date", "2018-02-03")
                .doesNotContainKey("expiry_date");
    }

    @Test
    void letters_in_the_number_are_resolved_where_its_rules_leave_one_number_and_the_raw_text_stays() {
        ExtractedField number = reader.read(card("34O40741O1990OO1")).stream()
                .filter(field -> field.name().equals("document_number"))
                .findFirst()
                .orElseThrow();

        assertThat(number.value()).isEqualTo("3404074101990001");
        assertThat(number.raw()).contains("34O40741O1990OO1");
    }

    @Test
    void a_mark_that_may_be_two_digits_is_resolved_by_the_calendar_or_not_at_all() {
        // Month 0? may be the second or the seventh.
        assertThat(read(card("340407410?900001"))).doesNotContainKey("document_number");
        // A year has no seventeenth month.
        assertThat(read(card("340407411?900001"))).containsEntry("document_number", "3404074112900001");
    }

    @Test
    void the_card_is_known_by_its_captions_and_its_number() {
        assertThat(reader.likelihood(card("3404074101900001"))).isGreaterThan(0.8);
        assertThat(reader.likelihood(text(List.of("PASSPORT", "UTOPIA")))).isLessThan(0.1);
    }

    private Map<String, String> read(DocumentText text) {
        return reader.read(text).stream()
                .collect(Collectors.toMap(ExtractedField::name, ExtractedField::value, (one, other) -> one));
    }

    private DocumentText card(String number) {
        List<TextLine> lines = new ArrayList<>();
        lines.add(line("PROVINSI DAERAH ISTIMEWA YOGYAKARTA", 300, 10));
        lines.add(line("KABUPATENSLEMAN", 350, 40));
        lines.add(line("NIK : " + number, 20, 80));
        int y = 120;
        for (String text : List.of(
                "Nama : SITI RAHAYU",
                "Tempat/Tgl Lahir : SURABAYA, 01-01-1990",
                "Jenis Kelamin : PEREMPUAN Gol. Darah : AB",
                "Alamat : JL. MERDEKA 5",
                "RT/RW : 007/008",
                "Kel/Desa : CONDONGCATUR",
                "Kecamatan : DEPOK",
                "Agama : ISLAM",
                "Status Perkawinan : BELUM KAWIN",
                "Pekerjaan : GURU",
                "Kewarganegaraan : WNI",
                "Berlaku Hingga : SEUMUR HIDUP")) {
            lines.add(line(text, 20, y));
            y += 30;
        }
        lines.add(line("SLEMAN", 760, 430));
        lines.add(line("03-02-2018", 740, 460));
        return text(lines, blank);
    }

    private DocumentText text(List<String> texts) {
        List<TextLine> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(line(text, 20, 40 * lines.size()));
        }
        return text(lines, blank);
    }

    private static DocumentText text(List<TextLine> lines, Mat picture) {
        return new DocumentText(
                new PageText(DocumentSide.FRONT, lines, Optional.empty(), List.of(), picture, area -> List.of()),
                Optional.empty());
    }

    private static TextLine line(String text, double x, double y) {
        return new TextLine(text, 0.95, Quad.rectangle(x, y, 14 * text.length(), 22), List.of());
    }
}
