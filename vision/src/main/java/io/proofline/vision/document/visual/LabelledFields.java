package io.proofline.vision.document.visual;

import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.pack.PageText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fields that stand beside captions, each by the first of its candidates that has the field's form. */
public final class LabelledFields {

    private LabelledFields() {}

    /**
     * Reads them from a page.
     *
     * @param values what stands beside captions, a field's likeliest first
     * @param order in which the document writes dates
     * @param language of the text, BCP 47; empty if unknown
     */
    public static List<ExtractedField> of(PageText page, List<LabelledValue> values, DateOrder order, String language) {
        Set<String> taken = new HashSet<>();
        List<ExtractedField> fields = new ArrayList<>();
        for (LabelledValue value : values) {
            FieldForm form = FieldForm.of(value.field());
            Optional<String> normalised =
                    taken.contains(value.field()) ? Optional.empty() : form.normalise(value.text(), order);
            normalised.ifPresent(text -> {
                taken.add(value.field());
                fields.add(page.field(
                        value.field(),
                        text,
                        value.text(),
                        FieldSource.VISUAL_ZONE,
                        value.confidence(),
                        value.area(),
                        form.language(language)));
            });
        }
        return fields;
    }
}
