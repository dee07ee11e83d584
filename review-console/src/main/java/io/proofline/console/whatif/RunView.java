package io.proofline.console.whatif;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A run as its page shows it, in words and formatted figures.
 *
 * @param choice what to try again
 * @param open it is under way
 * @param cancelling somebody has asked for its end
 * @param percent of the cases that are done, 0..100
 * @param result null while there is none
 */
public record RunView(
        UUID id,
        RunRow row,
        String choice,
        String version,
        String base,
        boolean open,
        boolean cancelling,
        int percent,
        String progress,
        String explain,
        Result result) {

    /**
     * What came out.
     *
     * @param bands columns and rows of the confusion, in order, in words
     * @param flips the first of them
     * @param flipsHidden how many more the file has
     * @param replay null for a back-test
     */
    public record Result(
            List<Tile> tiles,
            List<String> bands,
            List<ConfusionRow> confusion,
            List<Group> packs,
            List<Group> countries,
            List<FlipRow> flips,
            long flipped,
            long flipsHidden,
            Map<String, String> queues,
            Map<String, String> failures,
            List<String> remarks,
            Replay replay) {}

    /** A figure before and with the draft. */
    public record Tile(String label, String before, String after, String explain) {}

    /** One band before. */
    public record ConfusionRow(String band, List<Cell> cells, String sum) {}

    /**
     * Cases of one band before that have another, or the same, after.
     *
     * @param kind {@code same}, {@code moved} or {@code none}
     */
    public record Cell(String count, String kind) {}

    /** Cases of one document pack or country. */
    public record Group(
            String name,
            String cases,
            String changed,
            String acceptedBefore,
            String acceptedAfter,
            String reviewBefore,
            String reviewAfter) {}

    /** A case whose band changes. */
    public record FlipRow(
            String caseId,
            String reference,
            String before,
            String beforeTone,
            String after,
            String afterTone,
            String scores,
            List<String> why) {}

    /** What a replay tells beside. */
    public record Replay(List<Elsewhere> elsewhere, Map<String, String> unreached, Map<String, String> unrecorded) {}

    /** Cases that end at another place. */
    public record Elsewhere(String before, String after, String cases, String firstCase) {}
}
