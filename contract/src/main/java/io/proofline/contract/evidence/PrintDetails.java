package io.proofline.contract.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What has to be known of a fingerprint beside its picture.
 *
 * @param finger position code of ISO/IEC 19794-4: 0 unknown, 1 right thumb to 5 right little finger, 6 left thumb to 10
 *     left little finger
 * @param dpi pixels an inch, 250..2000
 */
public record PrintDetails(int finger, int dpi) {

    public static final int UNKNOWN_FINGER = 0;
    public static final int LAST_FINGER = 10;
    /** What most scanners give. */
    public static final int USUAL_DPI = 500;

    public static final int LEAST_DPI = 250;
    public static final int MOST_DPI = 2000;

    private static final String FINGER = "finger";
    private static final String RESOLUTION = "dpi";

    public PrintDetails {
        if (finger < UNKNOWN_FINGER || finger > LAST_FINGER) {
            throw new IllegalArgumentException("A finger's position code is 0 to 10, not " + finger + ".");
        }
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw new IllegalArgumentException("A fingerprint has a resolution of 250 to 2000 dpi, not " + dpi + ".");
        }
    }

    /** As they are kept beside the picture. */
    public Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(FINGER, Integer.toString(finger));
        attributes.put(RESOLUTION, Integer.toString(dpi));
        return attributes;
    }

    /** Reads what {@link #attributes} wrote; what is missing is unknown, or usual. */
    public static PrintDetails of(Map<String, String> attributes) {
        return new PrintDetails(
                Integer.parseInt(attributes.getOrDefault(FINGER, "0")),
                Integer.parseInt(attributes.getOrDefault(RESOLUTION, Integer.toString(USUAL_DPI))));
    }
}
