package io.proofline.decisions.examples;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them: quoted fields may hold commas, line breaks and doubled quotes. */
final class Csv {

    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    static List<List<String>> records(String text) {
        Csv csv = new Csv(text.replace("\r\n", "\n"));
        List<List<String>> records = new ArrayList<>();
        while (csv.at < csv.text.length()) {
            records.add(csv.row());
        }
        return records;
    }

    private List<String> row() {
        List<String> fields = new ArrayList<>();
        while (true) {
            fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : bare());
            boolean more = at < text.length() && text.charAt(at) == ',';
            at++;
            if (!more) {
                return fields;
            }
        }
    }

    private String bare() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append(c);
                at++;
            } else {
                return field.toString();
            }
        }
        throw new IllegalArgumentException("A quoted field does not end.");
    }
}
