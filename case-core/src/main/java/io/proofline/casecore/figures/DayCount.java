package io.proofline.casecore.figures;

import java.time.LocalDate;

/** How often something happened on a day; at least once. */
public record DayCount(LocalDate day, Figure figure, String label, long amount) {}
