package io.proofline.vision.document.mrz;

import java.util.List;

/** Tells a zone's format from the number and length of its lines and from its first letters. */
final class MrzShape {

    private MrzShape() {}

    static MrzFormat of(List<String> lines) throws MrzFormatException {
        if (lines.size() != 2 && lines.size() != 3) {
            throw new MrzFormatException(
                    new MrzViolation(0, 0, MrzRule.LINE_COUNT, ""),
                    "A machine-readable zone has two or three lines, not " + lines.size() + ".");
        }
        int columns = columns(lines);
        for (int line = 0; line < lines.size(); line++) {
            check(lines.get(line), line + 1, columns);
        }
        return format(lines, columns);
    }

    /** What all lines should measure, judged by the first. */
    private static int columns(List<String> lines) throws MrzFormatException {
        int length = lines.get(0).length();
        boolean known = lines.size() == 3 ? length == 30 : length == 36 || length == 44;
        if (!known) {
            throw length(1, length, lines.size() == 3 ? "30" : "36 or 44");
        }
        return length;
    }

    private static void check(String line, int number, int columns) throws MrzFormatException {
        if (line.length() != columns) {
            throw length(number, line.length(), String.valueOf(columns));
        }
        for (int column = 0; column < columns; column++) {
            if (!MrzAlphabet.ANY.allows(line.charAt(column))) {
                throw new MrzFormatException(
                        new MrzViolation(number, column + 1, MrzRule.CHARACTER, ""),
                        "Line " + number + ", column " + (column + 1)
                                + " holds a character other than 0-9, A-Z and <.");
            }
        }
    }

    private static MrzFormatException length(int line, int found, String wanted) {
        return new MrzFormatException(
                new MrzViolation(line, 0, MrzRule.LINE_LENGTH, ""),
                "Line " + line + " has " + found + " characters where " + wanted + " are wanted.");
    }

    private static MrzFormat format(List<String> lines, int columns) {
        boolean visa = lines.get(0).charAt(0) == 'V';
        return switch (columns) {
            case 30 -> MrzFormat.TD1;
            case 44 -> visa ? MrzFormat.MRV_A : MrzFormat.TD3;
            default -> visa ? MrzFormat.MRV_B : french(lines) ? MrzFormat.FRENCH_ID : MrzFormat.TD2;
        };
    }

    /** No French TD2 of code ID exists, so these five letters decide. */
    private static boolean french(List<String> lines) {
        return lines.get(0).startsWith("IDFRA");
    }
}
