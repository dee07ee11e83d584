package io.proofline.vision.forensics;

import java.util.Locale;

/** The methods by which a picture is doubted. */
public enum SignalKind {
    /** What the file says of its origin. */
    METADATA,
    /** Places that lose more or less than their likes when they are compressed again. */
    ERROR_LEVEL,
    /** Frequencies that carry two quantisations, and places that carry but one. */
    DOUBLE_COMPRESSION,
    /** Places that were compressed more strongly once than the rest. */
    JPEG_GHOST,
    /** Places with more or less noise than their likes. */
    NOISE,
    /** Blocks of an encoder that lie off the lattice of the rest. */
    BLOCK_GRID,
    /** A part that stands in the picture twice. */
    COPY_MOVE,
    /** Several of the maps stand out at one place. */
    SPLICE,
    /** The fine stripes of a photographed screen. */
    SCREEN,
    /** The dot lattice of a printed copy. */
    HALFTONE,
    /** The printing of the number and the dates against that of the other fields. */
    FIELDS,
    /** The portrait against its surroundings. */
    PORTRAIT;

    /** The snake_case word used in facts and in the model. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
