package io.proofline.console.cases;

import java.util.UUID;

/**
 * One line of the list of cases.
 *
 * @param match how much of the name that was sought the case's names have, in words; null if no name was sought
 */
public record CaseRow(
        UUID id,
        String reference,
        String pack,
        String status,
        String tone,
        String score,
        String openedAt,
        String opened,
        String decided,
        String match) {}
