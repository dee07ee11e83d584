package io.proofline.contract.model;

import java.util.Objects;

/**
 * One difference between two versions of a model.
 *
 * @param elementId of the element of the diagram or the decision that it is about, in the version that has it
 * @param place inside the element, e.g. {@code rule 3, Score} or {@code flowable:topic}; empty for the whole of it
 * @param before what stood there; empty if there was nothing
 * @param after what stands there now; empty if there is nothing
 * @param message the difference in a sentence
 */
public record Change(Kind kind, String elementId, String place, String before, String after, String message) {

    /** What became of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** The same at another place. */
        MOVED
    }

    public Change {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(elementId, "elementId");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(message, "message");
    }

    /**
     * Something that is there in both versions and differs.
     *
     * @param subject of the sentence
     */
    public static Change changed(String elementId, String place, String before, String after, String subject) {
        String sentence = subject + (place.isEmpty() ? "" : ", " + place) + ": ";
        if (before.isEmpty()) {
            sentence += "now " + quoted(after) + ".";
        } else if (after.isEmpty()) {
            sentence += "no longer " + quoted(before) + ".";
        } else {
            sentence += "from " + quoted(before) + " to " + quoted(after) + ".";
        }
        return new Change(Kind.CHANGED, elementId, place, before, after, sentence);
    }

    private static String quoted(String value) {
        return "«" + value + "»";
    }
}
