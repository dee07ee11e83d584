package io.proofline.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CaseListQueryTest {

    @Test
    void a_day_ends_when_the_next_begins() {
        assertThat(asked("2026-11-20", "2026-11-21").filter().from()).isEqualTo(Instant.parse("2026-11-20T00:00:00Z"));
        assertThat(asked("2026-11-20", "2026-11-21").filter().until()).isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
    }

    @Test
    void days_that_no_database_knows_count_as_not_asked() {
        for (String day : new String[] {"-999999999-01-01", "+999999999-12-31", "0000-01-01", "1999-12-31", "soon"}) {
            assertThat(asked(day, day).filter().from()).as(day).isNull();
            assertThat(asked(day, day).filter().until()).as(day).isNull();
        }
    }

    private static CaseListQuery asked(String from, String until) {
        return new CaseListQuery(null, null, null, null, null, null, null, null, from, until, null, null);
    }
}
