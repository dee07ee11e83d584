package io.proofline.casecore.figures;

import java.time.Duration;

/** How long a task has waited, by the clock on the wall. */
public enum WaitingAge {
    HOURS_4(Duration.ofHours(4)),
    DAY_1(Duration.ofDays(1)),
    DAYS_3(Duration.ofDays(3)),
    DAYS_7(Duration.ofDays(7)),
    LONGER(null);

    private final Duration limit;

    WaitingAge(Duration limit) {
        this.limit = limit;
    }

    /** SQL that gives the name for what waits since a column's time. */
    static String sql(String since, String now) {
        StringBuilder cases = new StringBuilder("case");
        for (WaitingAge each : values()) {
            if (each.limit != null) {
                cases.append(" when ")
                        .append(since)
                        .append(" > cast(")
                        .append(now)
                        .append(" as timestamptz) - interval '")
                        .append(each.limit.toSeconds())
                        .append(" seconds' then '")
                        .append(each.name())
                        .append('\'');
            }
        }
        return cases.append(" else '").append(LONGER.name()).append("' end").toString();
    }
}
