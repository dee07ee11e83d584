package io.proofline.vision.fingerprint;

import com.machinezoo.fingerprintio.TemplateFormat;
import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;

/**
 * The ridge endings and bifurcations of one impression. A biometric template: to be kept as carefully as the picture.
 * Immutable.
 */
public final class Fingerprint {

    /**
     * No comparison scores higher than an impression against itself, so that one whose own score stays near the usual
     * decision threshold (40) can be matched by nobody, its owner included.
     */
    private static final double LEAST_SELF_SCORE = 100;

    private static final int MINUTIAE_COUNT_AT = 29;

    private final FingerprintTemplate template;
    private final double selfScore;

    private Fingerprint(FingerprintTemplate template) {
        this.template = template;
        this.selfScore = new FingerprintMatcher(template).match(template);
    }

    static Fingerprint of(FingerprintTemplate template) {
        return new Fingerprint(template);
    }

    /**
     * Takes up what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is no template
     */
    public static Fingerprint ofBytes(byte[] template) {
        try {
            return new Fingerprint(new FingerprintTemplate(template));
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("These bytes are no fingerprint template.", unreadable);
        }
    }

    /** The template for storage, in SourceAFIS's own CBOR format. */
    public byte[] toBytes() {
        return template.toByteArray();
    }

    /** False if the impression shows too little to recognise anybody by: a failure to enrol. */
    public boolean enrollable() {
        return selfScore >= LEAST_SELF_SCORE;
    }

    /** How many ridge endings and bifurcations were found. */
    public int minutiae() {
        // The count stands in the view's header of the interchange format, behind 26 bytes of the record's (ANSI/INCITS
        // 378-2004, 6.5.1); SourceAFIS keeps it to itself otherwise.
        return Byte.toUnsignedInt(
                FingerprintCompatibility.exportTemplates(TemplateFormat.ANSI_378_2004, template)[MINUTIAE_COUNT_AT]);
    }

    /** The score of the impression against itself, from 0: how much there is to compare. */
    public double selfScore() {
        return selfScore;
    }

    FingerprintTemplate template() {
        return template;
    }

    @Override
    public String toString() {
        return "Fingerprint";
    }
}
