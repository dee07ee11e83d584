package io.proofline.console.casepage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which entries of a timeline are asked for, as the address has it.
 *
 * @param kind words of {@link EntryKind}; none for all
 * @param by user name of a member of staff; empty for anybody
 * @param text that the sentence has to contain; empty for any
 * @param page counted from 1
 */
record TimelineQuery(Set<String> kind, String by, String text, int page) {

    private static final int LONGEST = 200;

    static final TimelineQuery ALL = new TimelineQuery(Set.of(), "", "", 1);

    TimelineQuery {
        kind = kind == null
                ? Set.of()
                : kind.stream()
                        .filter(word -> EntryKind.ofWord(word).isPresent())
                        .collect(Collectors.toUnmodifiableSet());
        by = cut(by);
        text = cut(text);
        page = Math.max(1, page);
    }

    boolean narrows() {
        return !(kind.isEmpty() && by.isEmpty() && text.isEmpty());
    }

    boolean lets(CasePage.TimelineLine line) {
        return (kind.isEmpty() || kind.contains(line.kind().word()))
                && (by.isEmpty() || by.equals(line.person()))
                && (text.isEmpty() || contains(line.sentence() + " " + line.actor()));
    }

    /** The address's part behind the question mark, for another page of the same. */
    String forPage(int number) {
        List<String> parts = new ArrayList<>();
        kind.stream().sorted().forEach(word -> parts.add("kind=" + word));
        if (!by.isEmpty()) {
            parts.add("by=" + URLEncoder.encode(by, StandardCharsets.UTF_8));
        }
        if (!text.isEmpty()) {
            parts.add("text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        parts.add("page=" + number);
        return String.join("&", parts);
    }

    private boolean contains(String words) {
        return words.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static String cut(String value) {
        String plain = value == null ? "" : value.strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
