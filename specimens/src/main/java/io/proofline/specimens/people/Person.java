package io.proofline.specimens.people;

/**
 * People whose faces specimens carry. The pictures come from a package at build time; these are stock photographs, and
 * the names on specimens have nothing to do with who is seen.
 */
@SuppressWarnings(
        "ImmutableEnumChecker") // a record of numbers is immutable, though it cannot be told without an annotation
public enum Person {
    /** Two photographs of the same woman: the portrait and the selfie were taken on different days. */
    FREYA(new FaceAt(3, 1069, 210, 234, 291), new FaceAt(1, 1465, 213, 234, 227)),
    /** One photograph: the selfie is the same picture with other framing. */
    NADIA(new FaceAt(1, 830, 420, 201, 230), new FaceAt(1, 830, 420, 201, 230)),
    /** One photograph. Resembles {@link #NADIA} more than strangers do. */
    SALMA(new FaceAt(4, 263, 193, 165, 249), new FaceAt(4, 263, 193, 165, 249)),
    /** One photograph. */
    MEI(new FaceAt(5, 793, 110, 160, 211), new FaceAt(5, 793, 110, 160, 211)),
    /** One photograph. */
    ROSA(new FaceAt(5, 1411, 384, 177, 279), new FaceAt(5, 1411, 384, 177, 279)),
    /** One photograph. */
    CLARA(new FaceAt(1, 414, 356, 187, 229), new FaceAt(1, 414, 356, 187, 229));

    private final FaceAt inDocument;
    private final FaceAt beforeCamera;

    Person(FaceAt inDocument, FaceAt beforeCamera) {
        this.inDocument = inDocument;
        this.beforeCamera = beforeCamera;
    }

    /** True if the selfie comes from another photograph than the portrait. */
    public boolean photographedTwice() {
        return inDocument.picture() != beforeCamera.picture();
    }

    FaceAt inDocument() {
        return inDocument;
    }

    FaceAt beforeCamera() {
        return beforeCamera;
    }
}
