package io.proofline.vision.document.barcode;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.MultipleBarcodeReader;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.pdf417.PDF417Reader;
import io.proofline.vision.document.barcode.Barcode.Symbology;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.image.NativeScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reads barcodes with ZXing. Safe for use by several threads. */
public final class BarcodeReader {

    private static final Map<DecodeHintType, Object> THOROUGHLY = Map.of(DecodeHintType.TRY_HARDER, true);

    /**
     * Finds and reads barcodes.
     *
     * @param picture 8 bits, three channels, blue-green-red; not written to
     * @param wanted the kinds to look for
     * @return one for each symbol; empty if there is none that can be read
     */
    public List<Barcode> read(Mat picture, Set<Symbology> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        LuminanceSource grey = grey(picture);
        List<Barcode> found = new ArrayList<>();
        for (Symbology symbology : Symbology.values()) {
            if (wanted.contains(symbology)) {
                found.addAll(read(grey, symbology));
            }
        }
        return found;
    }

    /** The adaptive threshold first; the global one where even light makes it the better. */
    private static List<Barcode> read(LuminanceSource grey, Symbology symbology) {
        List<Barcode> adaptive = read(new BinaryBitmap(new HybridBinarizer(grey)), symbology);
        return adaptive.isEmpty() ? read(new BinaryBitmap(new GlobalHistogramBinarizer(grey)), symbology) : adaptive;
    }

    @SuppressWarnings("UnusedException") // "nothing found" is an answer here
    private static List<Barcode> read(BinaryBitmap bitmap, Symbology symbology) {
        MultipleBarcodeReader reader =
                switch (symbology) {
                    case QR_CODE -> new QRCodeMultiReader();
                    case PDF_417 -> new PDF417Reader();
                };
        try {
            return Arrays.stream(reader.decodeMultiple(bitmap, THOROUGHLY))
                    .map(result -> new Barcode(symbology, result.getText(), area(result)))
                    .toList();
        } catch (ReaderException nothing) {
            return List.of();
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            // ZXing's own arithmetic runs out of bounds on symbols that only look like its own.
            return List.of();
        }
    }

    private static LuminanceSource grey(Mat picture) {
        int width = picture.cols();
        int height = picture.rows();
        byte[] pixels = new byte[width * height];
        NativeScope.call(() -> {
            Mat grey = new Mat();
            cvtColor(picture, grey, COLOR_BGR2GRAY);
            grey.data().get(pixels);
            return pixels;
        });
        return new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
    }

    private static Quad area(Result result) {
        List<ResultPoint> points =
                Arrays.stream(result.getResultPoints()).filter(Objects::nonNull).toList();
        double left = points.stream().mapToDouble(ResultPoint::getX).min().orElse(0);
        double right = points.stream().mapToDouble(ResultPoint::getX).max().orElse(0);
        double top = points.stream().mapToDouble(ResultPoint::getY).min().orElse(0);
        double bottom = points.stream().mapToDouble(ResultPoint::getY).max().orElse(0);
        return Quad.rectangle(left, top, right - left, bottom - top);
    }
}
