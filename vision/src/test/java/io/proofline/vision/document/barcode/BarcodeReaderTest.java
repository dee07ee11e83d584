package io.proofline.vision.document.barcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import io.proofline.vision.document.barcode.Barcode.Symbology;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;

class BarcodeReaderTest {

    private static final Set<Symbology> ALL = EnumSet.allOf(Symbology.class);
    private static final int MARGIN = 60;

    private final BarcodeReader reader = new BarcodeReader();

    @Test
    void a_licence_is_read_back_from_its_barcode() throws WriterException {
        try (Mat picture = picture(BarcodeFormat.PDF_417, Licences.californian(), 3)) {
            List<Barcode> found = reader.read(picture, ALL);

            assertThat(found).hasSize(1);
            assertThat(found.get(0).symbology()).isEqualTo(Symbology.PDF_417);
            assertThat(found.get(0).text()).isEqualTo(Licences.californian());
            assertThat(found.get(0).area().centre().x()).isBetween(0.3 * picture.cols(), 0.7 * picture.cols());
        }
    }

    @Test
    void a_square_code_is_read_with_its_place() throws WriterException {
        try (Mat picture = picture(BarcodeFormat.QR_CODE, "3520212345671", 6)) {
            List<Barcode> found = reader.read(picture, ALL);

            assertThat(found).extracting(Barcode::text).containsExactly("3520212345671");
            assertThat(found.get(0).area().width()).isPositive();
        }
    }

    @Test
    void nothing_is_looked_for_that_is_not_wanted() throws WriterException {
        try (Mat picture = picture(BarcodeFormat.QR_CODE, "3520212345671", 6)) {
            assertThat(reader.read(picture, Set.of())).isEmpty();
            assertThat(reader.read(picture, EnumSet.of(Symbology.PDF_417))).isEmpty();
        }
    }

    @Test
    void a_picture_without_a_code_has_none() {
        try (Mat picture = new Mat(200, 300, opencv_core.CV_8UC3, new Scalar(90, 120, 150, 0))) {
            assertThat(reader.read(picture, ALL)).isEmpty();
        }
    }

    private static Mat picture(BarcodeFormat format, String text, int pixelsEach) throws WriterException {
        BitMatrix modules = new MultiFormatWriter().encode(text, format, 1, 1);
        int width = modules.getWidth() * pixelsEach + 2 * MARGIN;
        int height = modules.getHeight() * pixelsEach + 2 * MARGIN;
        byte[] pixels = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean inside = x >= MARGIN && y >= MARGIN && x < width - MARGIN && y < height - MARGIN;
                boolean dark = inside && modules.get((x - MARGIN) / pixelsEach, (y - MARGIN) / pixelsEach);
                for (int channel = 0; channel < 3; channel++) {
                    pixels[3 * (y * width + x) + channel] = (byte) (dark ? 20 : 235);
                }
            }
        }
        Mat picture = new Mat(height, width, opencv_core.CV_8UC3);
        picture.data().put(pixels);
        return picture;
    }
}
