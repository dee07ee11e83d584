package io.proofline.vision.image;

import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/** Frees, at its end, every native object that a computation made on this thread. */
public final class NativeScope {

    private NativeScope() {}

    /** Runs a computation whose result is plain Java. */
    @SuppressWarnings("try") // the scope works by being open, not by being called
    public static <T> T call(Supplier<T> computation) {
        try (PointerScope scope = new PointerScope()) {
            return computation.get();
        }
    }

    /** Runs a computation whose resulting matrix outlives the scope, as a picture that the caller closes. */
    public static Picture picture(Supplier<Mat> computation) {
        return call(() -> {
            Mat result = computation.get();
            Picture picture = Picture.owning(result);
            result.retainReference();
            return picture;
        });
    }
}
