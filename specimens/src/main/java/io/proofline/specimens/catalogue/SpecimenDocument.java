package io.proofline.specimens.catalogue;

import io.proofline.specimens.document.Specimen;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Both sides of a rendered document. */
public record SpecimenDocument(Specimen front, Optional<Specimen> back) {

    static SpecimenDocument of(Specimen front) {
        return new SpecimenDocument(front, Optional.empty());
    }

    static SpecimenDocument of(Specimen front, Specimen back) {
        return new SpecimenDocument(front, Optional.of(back));
    }

    /** What is printed on either side, normalised, by name of field. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(front.fields());
        back.ifPresent(side -> side.fields().forEach(fields::putIfAbsent));
        return fields;
    }
}
