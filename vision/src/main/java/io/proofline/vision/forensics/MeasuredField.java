package io.proofline.vision.forensics;

import io.proofline.contract.document.FieldNames;
import java.util.Set;

/**
 * A field with its print and what the maps of blocks say of its place.
 *
 * @param noise of the blocks, {@code NaN} if too few lie inside
 * @param loss by compressing again, likewise
 */
record MeasuredField(PrintedField field, FieldPrint print, double noise, double loss) {

    private static final Set<String> CHANGED_MOST = Set.of(
            FieldNames.DOCUMENT_NUMBER,
            FieldNames.PERSONAL_NUMBER,
            FieldNames.BIRTH_DATE,
            FieldNames.EXPIRY_DATE,
            FieldNames.ISSUE_DATE);

    /** Whether it is one of those that forgers change. */
    boolean suspect() {
        return CHANGED_MOST.contains(field.name());
    }
}
