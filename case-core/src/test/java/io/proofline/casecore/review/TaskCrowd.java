package io.proofline.casecore.review;

import io.proofline.casecore.database.TestDatabase;
import io.proofline.contract.tenant.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many open tasks at once, of cases that nobody opens. */
final class TaskCrowd {

    private TaskCrowd() {}

    /** Spread over the queues, due one second after the other in the order of the references {@code C-1}, {@code C-2} … */
    static void fill(TenantId tenant, int count, String... queues) {
        JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
        superuser.sql("""
                        insert into proofline.kyc_case
                            (id, tenant_id, reference, pack, language, channel, status, claims, opened_at, band, score)
                        select gen_random_uuid(), :tenant, 'C-' || n, 'icao-passport', 'en', 'api', 'in_review', '', now(),
                               'review', 60 + n % 20
                        from generate_series(1, :count) n
                        """).param("tenant", tenant.value()).param("count", count).update();
        superuser
                .sql("""
                        insert into proofline.review_task (id, tenant_id, case_id, queue, status, created_at, due_at,
                            pack, country, band, score, case_reasons)
                        select gen_random_uuid(), tenant_id, id, (:queues)[1 + n % cardinality(:queues)], 'waiting',
                               now() - n * interval '1 minute', now() + n * interval '1 second', pack,
                               case n % 2 when 0 then 'PAK' else 'IDN' end, band, score,
                               array[case n % 3 when 0 then 'claim_differs' else 'face_match_doubtful' end]
                        from (select *, substr(reference, 3)::int as n from proofline.kyc_case
                              where tenant_id = :tenant and reference like 'C-%') cases
                        """)
                .param("tenant", tenant.value())
                .param("queues", queues)
                .update();
    }
}
