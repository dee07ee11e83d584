package io.proofline.console.whatif;

import io.proofline.contract.simulation.WhatIfField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields of one input, e.g. of one check. */
public record FieldGroup(String input, List<WhatIfField> fields) {

    public FieldGroup {
        fields = List.copyOf(fields);
    }

    static List<FieldGroup> of(List<WhatIfField> fields) {
        Map<String, List<WhatIfField>> byInput = new LinkedHashMap<>();
        fields.forEach(field -> byInput.computeIfAbsent(field.input(), input -> new ArrayList<>())
                .add(field));
        return byInput.entrySet().stream()
                .map(group -> new FieldGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
