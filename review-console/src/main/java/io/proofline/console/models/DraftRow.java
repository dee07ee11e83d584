package io.proofline.console.models;

import java.util.UUID;

/** An open draft in the list; {@code saved} says when and by whom. */
record DraftRow(UUID id, String name, String model, String comment, String saved) {}
