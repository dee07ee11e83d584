package io.proofline.console.related;

import java.util.List;
import java.util.UUID;

/**
 * One related case.
 *
 * @param id null if the reader may not open it; it has no reference then
 * @param shared what both cases have, in words
 * @param similarity of the faces, or a dash
 */
public record RelatedRow(
        UUID id,
        String reference,
        String pack,
        List<String> shared,
        String similarity,
        String status,
        String tone,
        String opened) {}
