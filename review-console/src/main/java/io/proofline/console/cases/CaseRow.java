package io.proofline.console.cases;

import java.util.UUID;

/** One line of the list of cases. */
public record CaseRow(
        UUID id,
        String reference,
        String pack,
        String status,
        String tone,
        String score,
        String openedAt,
        String opened,
        String decided) {}
