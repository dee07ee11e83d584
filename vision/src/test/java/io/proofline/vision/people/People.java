package io.proofline.vision.people;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.vision.image.ImageDecoder;
import io.proofline.vision.image.ImageLimits;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import java.io.IOException;
import java.io.InputStream;
import org.bytedeco.opencv.opencv_core.Rect;

/** Faces in the photographs that the specimens bring along, by where they are seen to be. */
public enum People {
    /** The same woman as {@link #REDHEAD_INDOORS}, laughing, on another photograph. */
    REDHEAD_LAUGHING(1, 1465, 213, 234, 227),
    REDHEAD_INDOORS(3, 1069, 210, 234, 291),
    BLONDE(3, 586, 321, 207, 286),
    WOMAN_IN_GREEN(6, 1478, 267, 224, 293),
    PROFILE(2, 358, 108, 176, 302);

    private final int photograph;
    private final int left;
    private final int top;
    private final int width;
    private final int height;

    People(int photograph, int left, int top, int width, int height) {
        this.photograph = photograph;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
    }

    /** From forehead to chin, in pixels of the photograph. */
    public Region face() {
        return new Region(left, top, width, height);
    }

    /** The head alone, as on a document. */
    public Picture portrait() {
        return around(1.8);
    }

    /** The photograph cut to a multiple of the face; the caller closes it. */
    public Picture around(double factor) {
        try (Picture whole = photograph(photograph);
                Rect area = face().scaled(factor).within(whole)) {
            return whole.crop(area);
        }
    }

    /** A whole photograph, one to six. */
    public static Picture photograph(int number) {
        try (InputStream stream =
                People.class.getResourceAsStream("/io/proofline/specimens/people/" + number + ".jpg")) {
            return new ImageDecoder(ImageLimits.UPLOAD).decode(stream.readAllBytes());
        } catch (IOException | EvidenceRefused unreadable) {
            throw new IllegalStateException("The specimens bring no photograph " + number + ".", unreadable);
        }
    }
}
