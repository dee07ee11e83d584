package io.proofline.vision.document.mrz;

import java.util.List;

/**
 * A run of characters on one line.
 *
 * @param line from 0
 * @param from first column, from 0
 * @param to column after the last
 */
public record MrzSpan(int line, int from, int to) {

    public String in(List<String> lines) {
        return lines.get(line).substring(from, to);
    }

    public boolean contains(int otherLine, int column) {
        return line == otherLine && column >= from && column < to;
    }
}
