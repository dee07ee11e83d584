package io.proofline.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import org.bytedeco.javacpp.BytePointer;

/** Java has no WebP encoder of its own, so OpenCV's makes the files. */
final class WebpFiles {

    private WebpFiles() {}

    static byte[] encode(Picture picture) {
        try (BytePointer encoded = new BytePointer()) {
            assertThat(imencode(".webp", picture.mat(), encoded)).isTrue();
            byte[] content = new byte[Math.toIntExact(encoded.limit())];
            encoded.get(content);
            return content;
        }
    }
}
