package io.proofline.specimens.mrz;

/** As printed; a machine-readable zone writes X as a filler. */
public enum Sex {
    F,
    M,
    X;

    char mrz() {
        return this == X ? '<' : name().charAt(0);
    }
}
