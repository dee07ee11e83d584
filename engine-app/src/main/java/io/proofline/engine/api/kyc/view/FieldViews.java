package io.proofline.engine.api.kyc.view;

import io.proofline.contract.document.DocumentSide;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fields that {@code document-read} reports among its facts. */
final class FieldViews {

    private FieldViews() {}

    static Optional<FieldView> of(Object fact) {
        if (!(fact instanceof Map<?, ?> field) || !(field.get("name") instanceof String name)) {
            return Optional.empty();
        }
        List<Double> box = field.get("box") instanceof List<?> sides
                ? sides.stream().map(FieldViews::number).toList()
                : List.of();
        Object language = field.get("language");
        return Optional.of(new FieldView(
                name,
                text(field.get("value")),
                text(field.get("source")),
                number(field.get("confidence")),
                field.get("side") == null ? DocumentSide.FRONT.word() : text(field.get("side")),
                box,
                "".equals(language) ? null : text(language)));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Double number(Object value) {
        return value instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }
}
