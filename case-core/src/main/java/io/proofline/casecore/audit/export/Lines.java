package io.proofline.casecore.audit.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A file's lines as bytes, without their line breaks. A last line without one is a line too. */
final class Lines {

    /** No line of an export is longer: the longest are seals and entries with large details. */
    private static final int LONGEST = 16 << 20;

    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[BLOCK];
    private int from;
    private int to;

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line.
     *
     * @return null at the end
     * @throws LineTooLong if it is no line of an export
     */
    byte[] next() throws IOException {
        int searched = from;
        while (true) {
            for (int at = searched; at < to; at++) {
                if (buffer[at] == '\n') {
                    byte[] line = Arrays.copyOfRange(buffer, from, at);
                    from = at + 1;
                    return line;
                }
            }
            searched = to - from;
            if (!fill()) {
                byte[] rest = Arrays.copyOfRange(buffer, from, to);
                from = to;
                return rest.length == 0 ? null : rest;
            }
        }
    }

    /** Moves what is left to the front, and reads on behind it. */
    private boolean fill() throws IOException {
        int left = to - from;
        if (left >= LONGEST) {
            throw new LineTooLong();
        }
        byte[] target = left > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, from, target, 0, left);
        buffer = target;
        from = 0;
        to = left;
        int read = in.read(buffer, to, buffer.length - to);
        to += Math.max(read, 0);
        return read > 0;
    }

    /** What is read is no text of lines. */
    static final class LineTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
