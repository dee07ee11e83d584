package io.proofline.vision.liveness.active;

import io.proofline.vision.video.VideoHeader;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a file's own words tell of the program that wrote it. Hints only: they are easily forged and easily missing, and
 * an honest application may re-encode what it records.
 */
final class RecorderHints {

    /** Words of file metadata, each with what it hints at. */
    private static final Map<String, String> WORDS = Map.of(
            "obs", "virtual_camera",
            "manycam", "virtual_camera",
            "xsplit", "virtual_camera",
            "snap camera", "virtual_camera",
            "lavf", "re_encoded",
            "handbrake", "re_encoded",
            "adobe", "edited",
            "premiere", "edited",
            "capcut", "edited");

    private RecorderHints() {}

    /** The hints, each once, in alphabetical order. */
    static List<String> of(VideoHeader header) {
        return header.tags().values().stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .flatMap(value -> WORDS.entrySet().stream()
                        .filter(word -> value.startsWith(word.getKey()) || value.contains(" " + word.getKey()))
                        .map(Map.Entry::getValue))
                .distinct()
                .sorted()
                .toList();
    }
}
