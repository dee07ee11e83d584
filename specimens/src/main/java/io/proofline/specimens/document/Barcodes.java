package io.proofline.specimens.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Draws barcodes, one pixel a module. */
final class Barcodes {

    private Barcodes() {}

    /** @throws IllegalArgumentException if the text does not fit into such a code */
    static BufferedImage draw(BarcodeFormat format, String text) {
        try {
            BitMatrix modules = new MultiFormatWriter()
                    .encode(
                            text,
                            format,
                            1,
                            1,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.CHARACTER_SET, "UTF-8"));
            BufferedImage image =
                    new BufferedImage(modules.getWidth(), modules.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    image.setRGB(x, y, modules.get(x, y) ? 0x101010 : 0xfafafa);
                }
            }
            return image;
        } catch (WriterException unfit) {
            throw new IllegalArgumentException("The text does not fit into a " + format + " code.", unfit);
        }
    }
}
