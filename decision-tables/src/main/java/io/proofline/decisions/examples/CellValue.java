package io.proofline.decisions.examples;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a cell of an example file means: a number, true or false, a list in brackets, nothing, or else text. */
final class CellValue {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private CellValue() {}

    static Object of(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Boolean.valueOf(cell);
        }
        if (NUMBER.matcher(cell).matches()) {
            return new BigDecimal(cell);
        }
        if (cell.startsWith("[") && cell.endsWith("]")) {
            return list(cell.substring(1, cell.length() - 1).strip());
        }
        return cell;
    }

    private static List<Object> list(String members) {
        return members.isEmpty()
                ? List.of()
                : Arrays.stream(members.split(";", -1))
                        .map(String::strip)
                        .map(CellValue::of)
                        .toList();
    }
}
