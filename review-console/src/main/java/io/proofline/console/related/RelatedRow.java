package io.proofline.console.related;

import java.util.List;
import java.util.UUID;

/**
 * One related case.
 *
 * @param id null if the reader may not open it; it has no reference then
 * @param shared what both cases have, in words
 * @param similarity of the faces, or a dash
 * @param decided when it was decided; null if it is not, or the reader may not open it
 * @param reasons why, in words; empty if it is not decided, or the reader may not open it
 */
public record RelatedRow(
        UUID id,
        String reference,
        String pack,
        List<String> shared,
        String similarity,
        String status,
        String tone,
        String opened,
        String decided,
        List<String> reasons) {}
