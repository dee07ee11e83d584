package io.proofline.console.dashboard;

import java.util.List;

/**
 * One subject of the dashboard.
 *
 * @param id its name in addresses, e.g. {@code flow}
 * @param charts lines over days
 * @param bars one for each row
 * @param legend what the colours of the bars mean; empty if there is one only
 */
public record Panel(
        String id, String title, String explain, List<DayChart> charts, List<Bar> bars, List<Key> legend, Sheet sheet) {

    /** A colour and what it means. */
    public record Key(String key, String label) {}

    static Panel ofTable(String id, String title, String explain, Sheet sheet) {
        return new Panel(id, title, explain, List.of(), List.of(), List.of(), sheet);
    }

    public boolean empty() {
        return sheet.rows().isEmpty();
    }
}
