package io.proofline.vision.document.pack;

import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.ocr.WordGaps;
import io.proofline.vision.document.visual.LabelledValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collects the fields printed on one page: of each field's candidates the first whose value has the field's form. */
public final class PrintedFields {

    private final PageText page;
    private final List<LabelledValue> values;
    private final String language;
    private final Map<String, ExtractedField> found = new LinkedHashMap<>();

    /**
     * Begins with nothing collected.
     *
     * @param values what stands beside captions, a field's likeliest first
     * @param language of the page, BCP 47
     */
    public PrintedFields(PageText page, List<LabelledValue> values, String language) {
        this.page = page;
        this.values = List.copyOf(values);
        this.language = language;
    }

    /** Takes a field that has no language, such as a date or a code, from beside its caption. */
    public void code(String field, Function<String, Optional<String>> form) {
        take(field, field, form, "");
    }

    /** Takes a field in the language of the page from beside its caption. */
    public void text(String field, Function<String, Optional<String>> form) {
        take(field, field, form, language);
    }

    /** Takes a field of several words, whose gaps are looked for in the picture once more. */
    public void words(String caption, String field, WordGaps gaps, Function<String, Optional<String>> form) {
        for (LabelledValue value : values) {
            if (value.field().equals(caption)
                    && !has(field)
                    && form.apply(value.text()).isPresent()) {
                String spaced = gaps.restore(value.text(), page.picture(), value.area());
                form.apply(spaced).ifPresent(text -> add(value, field, text, language));
            }
        }
    }

    /** Takes a field that stands beside the caption of another. */
    public void beside(String caption, String field, Function<String, Optional<String>> form, String inLanguage) {
        take(caption, field, form, inLanguage);
    }

    /** Takes a field from elsewhere, unless it has been found. */
    public void add(ExtractedField field) {
        found.putIfAbsent(field.name(), field);
    }

    public boolean has(String field) {
        return found.containsKey(field);
    }

    public Optional<String> value(String field) {
        return Optional.ofNullable(found.get(field)).map(ExtractedField::value);
    }

    public List<ExtractedField> all() {
        return new ArrayList<>(found.values());
    }

    private void take(String caption, String field, Function<String, Optional<String>> form, String inLanguage) {
        for (LabelledValue value : values) {
            if (value.field().equals(caption) && !has(field)) {
                form.apply(value.text())
                        .filter(text -> !text.isBlank())
                        .ifPresent(text -> add(value, field, text, inLanguage));
            }
        }
    }

    private void add(LabelledValue value, String field, String text, String inLanguage) {
        add(page.field(
                field, text, value.text(), FieldSource.VISUAL_ZONE, value.confidence(), value.area(), inLanguage));
    }
}
