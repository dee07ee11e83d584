package io.proofline.vision.document.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.specimens.document.DocumentDescription;
import io.proofline.specimens.document.Passport;
import io.proofline.specimens.document.Specimen;
import io.proofline.specimens.mrz.MrzContent;
import io.proofline.specimens.mrz.Sex;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TesseractLineReaderTest {

    private final TesseractLineReader reader = new TesseractLineReader("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<");

    @Test
    void reads_the_second_line_of_a_specimen_without_anything_installed() throws EvidenceRefused {
        Specimen specimen = Passport.dataPage(DocumentDescription.of(
                new MrzContent(
                        "UTO",
                        "L898902C3",
                        "Eriksson",
                        "Anna Maria",
                        "UTO",
                        LocalDate.of(1974, 8, 12),
                        Sex.F,
                        LocalDate.of(2032, 4, 15),
                        "ZE184226B"),
                LocalDate.of(2022, 4, 16),
                "Zenith",
                null));
        BufferedImage page = specimen.image();
        int height = page.getHeight() / 14;
        int bottom = (int) (page.getHeight() * (1 - 5.0 / 88));
        BufferedImage line = page.getSubimage(0, bottom - height, page.getWidth(), height);
        BufferedImage copy = new BufferedImage(line.getWidth(), 200, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = copy.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, copy.getWidth(), copy.getHeight());
        graphics.drawImage(line, 0, 60, null);
        graphics.dispose();
        try (Picture picture = new ImageDecoder(ImageLimits.STORED).decode(Jpeg.encode(copy, 0.95))) {
            // OCR-B's O and 0 are told apart by what a field may hold, not by their shape.
            assertThat(reader.read(picture.mat()).replace('O', '0'))
                    .isEqualTo(specimen.mrz().get(1).replace('O', '0'));
        }
    }

    @Test
    void an_empty_strip_has_no_text() throws EvidenceRefused {
        BufferedImage blank = new BufferedImage(800, 200, BufferedImage.TYPE_3BYTE_BGR);
        try (Picture picture = new ImageDecoder(ImageLimits.STORED).decode(Jpeg.encode(blank, 0.9))) {
            assertThat(reader.read(picture.mat())).isEmpty();
        }
    }
}
