package io.proofline.vision.document.pack.example;

import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.pack.DocumentText;
import io.proofline.vision.document.pack.PackProfile;
import io.proofline.vision.document.pack.PackReader;
import io.proofline.vision.document.pack.PageText;
import io.proofline.vision.document.pack.Signs;
import io.proofline.vision.document.visual.DateOrder;
import io.proofline.vision.document.visual.LabelSearch;
import io.proofline.vision.document.visual.LabelledFields;
import java.util.ArrayList;
import java.util.List;

/** The worked example of docs/adding-a-document-pack.md: a country's card in one small class. */
final class UtopianCardReader implements PackReader {

    private final PackProfile profile;
    private final LabelSearch labels;

    UtopianCardReader(PackProfile profile) {
        this.profile = profile;
        this.labels = new LabelSearch(profile.labels());
    }

    @Override
    public PackProfile profile() {
        return profile;
    }

    @Override
    public double likelihood(DocumentText text) {
        return Signs.likelihood(profile, text);
    }

    @Override
    public List<ExtractedField> read(DocumentText text) {
        PageText front = text.front();
        List<ExtractedField> fields = new ArrayList<>(
                LabelledFields.of(front, labels.find(front.lines()), DateOrder.DAY_FIRST, profile.language()));
        fields.removeIf(field -> field.name().equals(FieldNames.DOCUMENT_NUMBER)
                && profile.documentNumber()
                        .filter(form -> form.matcher(field.value()).matches())
                        .isEmpty());
        // The card does not print who issued it otherwise than in its heading.
        front.lines().stream()
                .filter(line -> line.text().contains("UTOPIA"))
                .findFirst()
                .ifPresent(line -> fields.add(front.field(
                        FieldNames.ISSUING_STATE,
                        "UTO",
                        line.text(),
                        FieldSource.VISUAL_ZONE,
                        line.confidence(),
                        line.area(),
                        "")));
        return fields;
    }
}
