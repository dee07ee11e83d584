package io.proofline.vision.forensics.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the headers of a JPEG file tell of its last encoder (ITU-T T.81 annex B).
 *
 * @param lumaTable quantisation of the first component, 64 steps in natural order (row by row), 1..65535
 * @param chromaTable of the second component; empty for a grey picture
 * @param progressive true if encoded in several scans
 * @param marks application segments and comments by the names that stand at their beginning, in file order
 */
public record JpegTraits(int[] lumaTable, Optional<int[]> chromaTable, boolean progressive, List<String> marks) {

    private static final int START_OF_SCAN = 0xDA;
    private static final int QUANTISATION = 0xDB;
    private static final int COMMENT = 0xFE;
    private static final int MARK_LENGTH = 12;
    /** Zigzag place of each coefficient in natural order, T.81 figure A.6. */
    private static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    /** The natural place of the n-th coefficient in zigzag order. */
    public static int natural(int zigzag) {
        return ZIGZAG[zigzag];
    }

    /** Reads the headers up to the first scan; empty if this is no JPEG or its headers do not hold together. */
    public static Optional<JpegTraits> read(byte[] file) {
        if (file.length < 4 || u8(file, 0) != 0xFF || u8(file, 1) != 0xD8) {
            return Optional.empty();
        }
        int[][] tables = new int[4][];
        int[] uses = null;
        boolean progressive = false;
        List<String> marks = new ArrayList<>();
        int at = 2;
        while (at + 4 <= file.length && u8(file, at) == 0xFF) {
            int marker = u8(file, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = u8(file, at + 2) << 8 | u8(file, at + 3);
            int from = at + 4;
            int to = at + 2 + length;
            if (length < 2 || to > file.length) {
                return Optional.empty();
            }
            if (marker == START_OF_SCAN) {
                break;
            } else if (marker == QUANTISATION) {
                readTables(file, from, to, tables);
            } else if (startOfFrame(marker)) {
                progressive = marker == 0xC2;
                uses = tablesUsed(file, from, to);
            } else if ((marker >= 0xE0 && marker <= 0xEF) || marker == COMMENT) {
                marks.add((marker == COMMENT ? "COM" : "APP" + (marker - 0xE0)) + " " + name(file, from, to));
            }
            at = to;
        }
        if (uses == null || uses.length == 0 || tables[uses[0]] == null) {
            return Optional.empty();
        }
        Optional<int[]> chroma = uses.length < 2 ? Optional.empty() : Optional.ofNullable(tables[uses[1]]);
        return Optional.of(new JpegTraits(tables[uses[0]], chroma, progressive, List.copyOf(marks)));
    }

    public boolean marked(String start) {
        return marks.stream().anyMatch(mark -> mark.startsWith(start));
    }

    /** The quality 1..100 at which the Independent JPEG Group's encoder would write this table; empty if at none. */
    public Optional<Integer> standardQuality() {
        for (int quality = 100; quality >= 1; quality--) {
            if (Arrays.equals(lumaTable, StandardTable.luma(quality))) {
                return Optional.of(quality);
            }
        }
        return Optional.empty();
    }

    /** The table's mean step, which orders tables of any encoder from fine (1) to coarse. */
    public double coarseness() {
        return Arrays.stream(lumaTable).average().orElseThrow();
    }

    private static boolean startOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static void readTables(byte[] file, int from, int to, int[][] tables) {
        int at = from;
        while (at < to) {
            boolean wide = u8(file, at) >> 4 != 0;
            int number = u8(file, at) & 0x0F;
            int size = wide ? 128 : 64;
            if (number > 3 || at + 1 + size > to) {
                return;
            }
            int[] table = new int[64];
            for (int i = 0; i < 64; i++) {
                int value = wide ? u8(file, at + 1 + 2 * i) << 8 | u8(file, at + 2 + 2 * i) : u8(file, at + 1 + i);
                table[ZIGZAG[i]] = Math.max(1, value);
            }
            tables[number] = table;
            at += 1 + size;
        }
    }

    private static int[] tablesUsed(byte[] file, int from, int to) {
        if (to - from < 6) {
            return new int[0];
        }
        int[] uses = new int[Math.min(u8(file, from + 5), (to - from - 6) / 3)];
        for (int i = 0; i < uses.length; i++) {
            uses[i] = u8(file, from + 8 + 3 * i) & 3;
        }
        return uses;
    }

    private static String name(byte[] file, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < Math.min(to, from + MARK_LENGTH); i++) {
            int character = u8(file, i);
            if (character < 0x20 || character > 0x7E) {
                break;
            }
            name.append((char) character);
        }
        return name.toString();
    }

    private static int u8(byte[] file, int at) {
        return file[at] & 0xFF;
    }
}
