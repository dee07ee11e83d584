package io.proofline.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void a_reduced_picture_has_the_mean_of_each_square() {
        Mat pixels = new Mat(4, 6, CV_8UC3, new Scalar(100, 0, 0, 0));
        try (UByteIndexer values = pixels.createIndexer()) {
            values.put(0, 0, 0, 60);
        }
        try (Picture picture = Picture.owning(pixels);
                Picture reduced = picture.reduced(2);
                UByteIndexer values = reduced.mat().createIndexer()) {
            assertThat(reduced.width()).isEqualTo(3);
            assertThat(reduced.height()).isEqualTo(2);
            assertThat(values.get(0, 0, 0)).isEqualTo(90);
            assertThat(values.get(1, 2, 0)).isEqualTo(100);
        }
    }

    @Test
    void what_makes_no_whole_square_is_left_out() {
        try (Picture picture = Picture.owning(new Mat(7, 11, CV_8UC3, new Scalar(0)));
                Picture reduced = picture.reduced(3)) {
            assertThat(reduced.width()).isEqualTo(3);
            assertThat(reduced.height()).isEqualTo(2);
        }
    }

    @Test
    void reduced_by_one_it_is_a_copy() {
        try (Picture picture = Picture.owning(new Mat(2, 3, CV_8UC3, new Scalar(7)));
                Picture reduced = picture.reduced(1)) {
            assertThat(reduced.width()).isEqualTo(3);
            assertThat(reduced.mat().address()).isNotEqualTo(picture.mat().address());
        }
    }

    @Test
    void nothing_is_reduced_to_nothing() {
        try (Picture picture = Picture.owning(new Mat(2, 30, CV_8UC3, new Scalar(0)))) {
            assertThatThrownBy(() -> picture.reduced(3)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> picture.reduced(0)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
