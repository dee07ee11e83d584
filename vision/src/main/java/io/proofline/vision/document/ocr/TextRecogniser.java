package io.proofline.vision.document.ocr;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.PixelPlanes;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.model.OnnxModel;
import io.proofline.vision.model.Tensor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Reads one straight line of text with PaddleOCR's PP-OCRv4 recogniser, trained on Chinese, Latin and digits. */
public final class TextRecogniser {

    public static final String MODEL = "ch_PP-OCRv4_rec_infer.onnx";
    public static final String DICTIONARY = "ppocr_keys_v1.txt";

    /** Height in pixels that the network wants. */
    public static final int HEIGHT = 48;

    private static final PixelPlanes PLANES = PixelPlanes.uniform(127.5, 127.5, false);
    private static final int LEAST_WIDTH = 32;

    private final OnnxModel model;
    private final String[] characters;

    public TextRecogniser(ModelCatalogue models) {
        this.model = models.model(MODEL);
        List<String> all = new ArrayList<>();
        all.add("");
        all.addAll(new String(models.file(DICTIONARY), StandardCharsets.UTF_8)
                .lines()
                .toList());
        all.add(" ");
        this.characters = all.toArray(String[]::new);
    }

    /**
     * Reads a line.
     *
     * @param line a picture of the line alone, upright; any height
     */
    public TextLattice read(Mat line) {
        return NativeScope.call(() -> {
            int width = Math.max(LEAST_WIDTH, Math.round((float) line.cols() * HEIGHT / line.rows()));
            Mat scaled = new Mat();
            resize(line, scaled, new Size(width, HEIGHT), 0, 0, line.rows() > HEIGHT ? INTER_AREA : INTER_CUBIC);
            Tensor scores = model.runSingle(PLANES.of(scaled), 1, 3, HEIGHT, width);
            return lattice(scores);
        });
    }

    private TextLattice lattice(Tensor scores) {
        int steps = scores.side(1);
        int size = scores.side(2);
        float[][] probabilities = new float[steps][size];
        for (int step = 0; step < steps; step++) {
            System.arraycopy(scores.values(), step * size, probabilities[step], 0, size);
        }
        return new TextLattice(characters, probabilities);
    }
}
