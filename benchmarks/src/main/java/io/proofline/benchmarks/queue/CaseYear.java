package io.proofline.benchmarks.queue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of cases: nearly all decided within a day, one in five by a person; of the last week every second one is still
 * open. Three checks a case. Claims and results are empty: nothing here opens a case.
 */
final class CaseYear {

    private static final int SECONDS = 365 * 24 * 60 * 60;

    private final JdbcClient superuser;

    CaseYear(JdbcClient superuser) {
        this.superuser = superuser;
    }

    void fill(int cases) {
        superuser
                .sql(
                        "insert into proofline.tenant (id, display_name, created_at) values (:tenant, 'Million Bank', now())")
                .param("tenant", QueueDatabase.TENANT)
                .update();
        superuser
                .sql("""
                        insert into proofline.kyc_case (id, tenant_id, reference, pack, language, channel, status, decision,
                            claims, opened_at, decided_at, band, score, reason_codes)
                        select gen_random_uuid(), :tenant, 'REF-' || n,
                               (array['icao-passport', 'icao-id', 'pk-cnic', 'id-ktp'])[1 + n % 4], 'en', 'api',
                               case when open then 'in_review' else 'completed' end,
                               case when open then null when n % 10 = 7 then 'rejected' else 'accepted' end, '', opened,
                               case when not open then opened + (1 + n % 20) * interval '1 hour' end, 'review', 70,
                               case when not open and n % 10 = 7
                                    then array[(array['face_mismatch', 'liveness_low', 'mrz_check_digit'])[1 + n % 3]]
                                    else '{}' end
                          from (select n, now() - interval '21 hours' - n * :step * interval '1 second' as opened,
                                       n * :step < 604800 and n % 2 = 0 as open
                                  from generate_series(1, :cases) n) numbered
                        """)
                .param("tenant", QueueDatabase.TENANT)
                .param("step", (double) SECONDS / cases)
                .param("cases", cases)
                .update();
        superuser.sql("""
                        insert into proofline.review_task (id, tenant_id, case_id, kind, queue, status, created_at, due_at,
                            verdict, decided_by, decided_at, pack, band, score, case_reasons)
                        select gen_random_uuid(), tenant_id, id, 'review', 'general',
                               case when decided_at is null then 'waiting' else 'decided' end, opened_at,
                               opened_at + interval '1 day',
                               case decision when 'accepted' then 'accept' when 'rejected' then 'reject' end,
                               case when decided_at is not null then 'reviewer-' || substr(reference, 5)::int % 50 end,
                               decided_at, pack, band, score, array['face_match_doubtful']
                          from proofline.kyc_case
                         where decided_at is null or substr(reference, 5)::int % 5 = 0
                        """).update();
        superuser.sql("""
                        insert into proofline.check_result (id, tenant_id, case_id, job_id, check_name, outcome,
                            reason_codes, result, attempt, worker, started_at, finished_at)
                        select gen_random_uuid(), tenant_id, id, id || check_name, check_name,
                               case when substr(reference, 5)::int % 9 = 0 then 'warn' else 'pass' end, '{}', '', 1,
                               'inside', opened_at, opened_at + interval '20 seconds'
                          from (select * from proofline.kyc_case order by opened_at) cases
                         cross join unnest(array['document-read', 'liveness-check', 'face-match']) check_name
                        """).update();
        for (String table : List.of("kyc_case", "review_task", "check_result")) {
            superuser.sql("vacuum (analyze) proofline." + table).update();
        }
    }
}
