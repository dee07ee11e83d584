package io.proofline.console.models;

/**
 * A model as a page shows it.
 *
 * @param kind {@code process} or {@code decisions}
 * @param about what it is, in a sentence
 * @param file address of its text
 * @param draft what a draft has more; null for a version, and for a draft that can be read only
 * @param compareUrl address of what differs from what it was made from; null if nothing can
 * @param whatIfUrl address of what it would do; null if that is not offered
 */
record ModelPage(
        String title, String kind, String about, String file, Draft draft, String compareUrl, String whatIfUrl) {

    /** A draft that may be edited. Addresses but for {@code revision}, {@code name} and {@code comment}. */
    record Draft(
            int revision,
            String name,
            String comment,
            String check,
            String examples,
            String save,
            String copy,
            String propose,
            String discard) {}
}
