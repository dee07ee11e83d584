package io.proofline.specimens.attack;

/** A flat thing that shows a picture. Light is red, green and blue, 0..255, in an array that is changed in place. */
interface Medium {

    /** Width of the edge around the picture, in widths of the picture. */
    double edge();

    /**
     * Turns the picture's colour at a place into the light that the medium sends to the camera.
     *
     * @param across place on the medium, left to right, in pixels of the camera
     * @param down likewise, from the top
     */
    void show(double[] light, double across, double down);

    /** The light of the medium's edge. */
    void edge(double[] light);
}
