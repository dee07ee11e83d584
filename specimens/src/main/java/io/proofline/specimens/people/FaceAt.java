package io.proofline.specimens.people;

/**
 * Where a face is in one of the pictures: the box from brow to chin.
 *
 * @param picture number of the picture, from 1
 */
record FaceAt(int picture, int x, int y, int width, int height) {

    double centreX() {
        return x + width / 2.0;
    }

    double centreY() {
        return y + height / 2.0;
    }
}
