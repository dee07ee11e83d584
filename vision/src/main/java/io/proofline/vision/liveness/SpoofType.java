package io.proofline.vision.liveness;

import java.util.Locale;

/** What a face is shown by: the species of presentation attack, as far as it can be told. */
public enum SpoofType {
    /** No sign of an attack. */
    NONE,
    /** A telephone, tablet or monitor. */
    SCREEN,
    /** A print. */
    PAPER,
    /** A mask or a disguise. {@link LivenessAnalyzer} cannot tell it; an operator's own model may. */
    MASK,
    /** A generated or altered face. {@link LivenessAnalyzer} cannot tell it; an operator's own model may. */
    DEEPFAKE,
    /** An attack whose species is not clear. */
    UNKNOWN;

    /** As checks write it into their facts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
