package io.proofline.vision.forensics;

import io.proofline.vision.image.Region;
import java.util.Map;

/**
 * What one comparison says against one field.
 *
 * @param value how much, 0..1
 * @param field name of the field
 * @param differsIn the property that differs most
 * @param place in pixels of the picture
 * @param facts the figures behind it
 */
record FieldFinding(double value, String field, String differsIn, Region place, Map<String, Object> facts) {}
