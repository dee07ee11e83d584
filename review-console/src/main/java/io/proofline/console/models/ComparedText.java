package io.proofline.console.models;

import io.proofline.contract.model.ModelKind;

/** One side of a comparison; {@code ref} names it in addresses, {@code title} says what it is. */
record ComparedText(String ref, String title, ModelKind kind, String key, String text) {}
