package io.proofline.casecore.figures;

import io.proofline.casecore.database.DatabaseTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits now. */
@Service
@Transactional(readOnly = true)
public class Backlog {

    private final JdbcClient jdbc;
    private final Clock clock;

    Backlog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What waits.
     *
     * @param cases that are not decided, by status
     * @param tasks that wait for a person, by queue and age
     * @param overdue tasks, by queue
     * @param onHold tasks that are put aside until a day
     */
    public record Waiting(Map<String, Long> cases, List<Tasks> tasks, Map<String, Long> overdue, long onHold) {

        public Waiting {
            cases = Map.copyOf(cases);
            tasks = List.copyOf(tasks);
            overdue = Map.copyOf(overdue);
        }

        public long open() {
            return cases.values().stream().mapToLong(Long::longValue).sum();
        }

        public long tasks(String queue, WaitingAge age) {
            return tasks.stream()
                    .filter(each -> each.queue().equals(queue) && each.age() == age)
                    .mapToLong(Tasks::amount)
                    .sum();
        }

        public long tasks(String queue) {
            return tasks.stream()
                    .filter(each -> each.queue().equals(queue))
                    .mapToLong(Tasks::amount)
                    .sum();
        }
    }

    /** Tasks of one queue and age. */
    public record Tasks(String queue, WaitingAge age, long amount) {}

    public Waiting now() {
        Instant now = clock.instant();
        return new Waiting(cases(), tasks(now), overdue(now), onHold());
    }

    private Map<String, Long> cases() {
        return jdbc
                .sql("select status, count(*) as amount from proofline.kyc_case where status <> 'completed' group by 1")
                .query((row, number) -> Map.entry(row.getString("status"), row.getLong("amount")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    private List<Tasks> tasks(Instant now) {
        return jdbc.sql("select queue, " + WaitingAge.sql("created_at", ":now") + """
                         as age, count(*) as amount
                          from proofline.review_task where status in ('waiting', 'claimed') group by 1, 2
                        """)
                .param("now", DatabaseTime.parameter(now))
                .query((row, number) -> new Tasks(
                        row.getString("queue"), WaitingAge.valueOf(row.getString("age")), row.getLong("amount")))
                .list();
    }

    private Map<String, Long> overdue(Instant now) {
        return jdbc
                .sql("""
                        select queue, count(*) as amount from proofline.review_task
                         where status in ('waiting', 'claimed') and due_at < :now group by 1
                        """)
                .param("now", DatabaseTime.parameter(now))
                .query((row, number) -> Map.entry(row.getString("queue"), row.getLong("amount")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    private long onHold() {
        return jdbc.sql("select count(*) from proofline.review_task where status = 'on_hold'")
                .query(Long.class)
                .single();
    }
}
