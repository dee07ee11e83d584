package io.proofline.benchmarks.video;

import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.vision.liveness.active.FaceEvent;
import io.proofline.vision.liveness.active.FaceEvent.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An event that the truth names.
 *
 * @param first frame of the file, from 0
 * @param last frame of the file
 * @param complete for which kinds the clip's list leaves nothing out: {@code yes} for all that it could name,
 *     {@code turns only}, or something else for none
 */
record ExpectedEvent(String kind, int first, int last, String complete) {

    /** Frames by which an annotator's edge may be off. */
    private static final int SLACK = 5;

    /** The events of the table beside the truth, by file name as the truth writes it; empty if there is no table. */
    static Map<String, List<ExpectedEvent>> beside(Path clip, String name) throws IOException {
        Path folder = clip;
        for (int i = 0; i < Path.of(name).getNameCount(); i++) {
            folder = folder.getParent();
        }
        Path file = (folder == null ? Path.of("") : folder).resolve("events.csv");
        Map<String, List<ExpectedEvent>> events = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (TruthTable.Row row : TruthTable.read(file).rows()) {
                events.computeIfAbsent(row.text("file"), ignored -> new ArrayList<>())
                        .add(new ExpectedEvent(
                                row.text("event"),
                                Integer.parseInt(row.text("first_frame")),
                                Integer.parseInt(row.text("last_frame")),
                                row.text("complete")));
            }
        }
        return events;
    }

    boolean isFoundBy(FaceEvent event) {
        return kind.equals(word(event.kind()))
                && event.firstFrame() <= last + SLACK
                && event.lastFrame() >= first - SLACK;
    }

    /** Whether an event of that kind which the list does not name is a false one. */
    boolean rulesOut(Kind found) {
        boolean turn = word(found).startsWith("turn_");
        return complete.startsWith("turns")
                ? turn
                : complete.equals("yes") && word(found).equals(kind);
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
