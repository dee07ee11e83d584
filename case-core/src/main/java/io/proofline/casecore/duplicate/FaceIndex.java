package io.proofline.casecore.duplicate;

import java.util.List;
import java.util.UUID;

/**
 * Finds like faces among many. It lives in memory alone, since faces lie on disk only as ciphertext, and is filled from
 * the encrypted store. Safe for use by several threads.
 */
public interface FaceIndex {

    /** Takes a face in; a second one of the same case takes the place of the first. */
    void add(FaceSpace space, UUID caseId, float[] face);

    /** Forgets the face of a case; does nothing if there is none. */
    void remove(FaceSpace space, UUID caseId);

    /**
     * The nearest faces.
     *
     * @param face of unit length
     * @param most how many at most
     * @param least cosine from which a face counts as like
     * @return the most alike first
     */
    List<FaceNeighbour> nearest(FaceSpace space, float[] face, int most, double least);

    /** How many faces are in. */
    int size(FaceSpace space);
}
