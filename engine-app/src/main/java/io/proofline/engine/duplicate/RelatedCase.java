package io.proofline.engine.duplicate;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.duplicate.CaseRelation;
import io.proofline.casecore.search.SearchKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Another case of the tenant that has something in common with the one that is searched for.
 *
 * @param shared values that both cases have
 * @param similarity of the two faces, a cosine −1..1; empty if one of them has none
 * @param here whose document is in the case that is searched for
 * @param there whose document is in the other case
 */
record RelatedCase(CaseFile file, Set<SearchKind> shared, OptionalDouble similarity, Identity here, Identity there) {

    /**
     * Where the words "the same face" begin for reasons and for the list that people see. What follows from a
     * similarity is for the tables to say.
     */
    static final double SAME_FACE = 0.6;

    private static final double OTHER_FACE = 0.35;

    boolean sameFace() {
        return similarity.isPresent() && similarity.getAsDouble() >= SAME_FACE;
    }

    boolean sameDocument() {
        return shared.contains(SearchKind.DOCUMENT_NUMBER);
    }

    boolean samePicture() {
        return shared.contains(SearchKind.PICTURE);
    }

    boolean sameContact() {
        return shared.contains(SearchKind.EMAIL) || shared.contains(SearchKind.PHONE);
    }

    boolean sameDevice() {
        return shared.contains(SearchKind.DEVICE);
    }

    /** A customer who comes back with the document of last time, and with no other face. */
    boolean returning() {
        return sameDocument() && !(similarity.isPresent() && similarity.getAsDouble() < OTHER_FACE);
    }

    /** For the decision tables; every key is there, so that they can ask for it. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("case", file.id().toString());
        facts.put("shared", words());
        facts.put("similarity", similarity.isPresent() ? rounded(similarity.getAsDouble()) : null);
        facts.put("document", sameDocument() ? "same" : here.documentOf(there));
        facts.put("name_similarity", here.nameSimilarity(there));
        facts.put("birth_date", here.birthDateOf(there));
        facts.put("same_picture", samePicture());
        facts.put("same_contact", sameContact());
        facts.put("same_device", sameDevice());
        facts.put(
                "decision",
                file.decision() == null ? null : file.decision().name().toLowerCase(Locale.ROOT));
        return facts;
    }

    CaseRelation relation(Instant now) {
        return new CaseRelation(
                file.id(), words(), similarity.isPresent() ? rounded(similarity.getAsDouble()) : null, now);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        if (sameFace()) {
            words.add("face");
        }
        shared.stream().map(SearchKind::word).forEach(words::add);
        return words;
    }

    static double rounded(double similarity) {
        return Math.round(similarity * 1000) / 1000.0;
    }
}
