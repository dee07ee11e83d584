package io.proofline.benchmarks.tamper;

import io.proofline.vision.forensics.DocumentLayout;

/**
 * A photograph of a specimen, edited or not.
 *
 * @param number of the document; edits of one document belong to one half
 * @param kind of edit; {@code genuine} kinds begin with that word
 */
record EditedPhotograph(int number, String kind, boolean tampered, byte[] jpeg, DocumentLayout layout) {}
