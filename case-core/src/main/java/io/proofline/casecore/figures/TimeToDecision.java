package io.proofline.casecore.figures;

import java.time.Duration;
import java.util.Locale;

/** How long a case took from its opening to its decision, by the clock on the wall. */
public enum TimeToDecision {
    MINUTES_5(Duration.ofMinutes(5)),
    HOUR_1(Duration.ofHours(1)),
    HOURS_4(Duration.ofHours(4)),
    DAY_1(Duration.ofDays(1)),
    DAYS_3(Duration.ofDays(3)),
    LONGER(null);

    private final Duration limit;

    TimeToDecision(Duration limit) {
        this.limit = limit;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** SQL that gives the word for an interval. */
    static String sql(String interval) {
        StringBuilder cases = new StringBuilder("case");
        for (TimeToDecision each : values()) {
            if (each.limit != null) {
                cases.append(" when ")
                        .append(interval)
                        .append(" <= interval '")
                        .append(each.limit.toSeconds())
                        .append(" seconds' then '")
                        .append(each.word())
                        .append('\'');
            }
        }
        return cases.append(" else '").append(LONGER.word()).append("' end").toString();
    }
}
