package io.proofline.casecore.simulation;

import io.proofline.casecore.database.DatabaseTime;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures how long the current tenant's reviewers take. */
@Service
@Transactional(readOnly = true)
public class HandlingTimes {

    /** Fewer reviews say too little. */
    static final int ENOUGH = 20;

    private static final Duration RECENT = Duration.ofDays(90);

    /** Who holds a case longer has left it lying. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration setting;

    HandlingTimes(JdbcClient jdbc, Clock clock, @Value("${proofline.simulation.review-time:PT6M}") Duration setting) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.setting = setting;
    }

    /** The mean of the reviews of the last 90 days from claim to decision, those above two hours left out; else the setting. */
    public HandlingTime current() {
        return jdbc.sql("""
                        select count(*) as reviews, avg(extract(epoch from decided_at - claimed_at)) as seconds
                          from proofline.review_task
                         where kind = 'review' and status = 'decided' and claimed_at is not null
                           and decided_at > :since
                           and decided_at - claimed_at between interval '0' and make_interval(secs => :longest)
                        """)
                .param("since", DatabaseTime.parameter(clock.instant().minus(RECENT)))
                .param("longest", (double) LONGEST.toSeconds())
                .query((row, number) -> row.getInt("reviews") < ENOUGH
                        ? new HandlingTime(setting.toSeconds(), 0)
                        : new HandlingTime(Math.max(1, Math.round(row.getDouble("seconds"))), row.getInt("reviews")))
                .single();
    }
}
