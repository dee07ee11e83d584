package io.proofline.casecore.simulation;

import io.proofline.casecore.casefile.CasePosition;
import io.proofline.casecore.database.DatabaseTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What {@code proofline.kyc_case} and {@code proofline.decision_evaluation} hold of many cases, in few statements. */
@Repository
class RecordedRunRows {

    private static final String MODEL = "verification";
    private static final String LAST_DECISION = "band";

    private final JdbcClient jdbc;

    RecordedRunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case that has a band. */
    record Scored(UUID id, Instant openedAt, String pack, String band, BigDecimal score) {}

    /** Cases that have a band, newest first, behind a position. */
    List<Scored> scored(Optional<CasePosition> after, int limit) {
        return jdbc.sql("""
                        select id, opened_at, pack, band, score from proofline.kyc_case
                         where band is not null
                           and (:openedAt::timestamptz is null or (opened_at, id) < (:openedAt, :id::uuid))
                         order by opened_at desc, id desc limit :limit
                        """)
                .param(
                        "openedAt",
                        after.map(position -> DatabaseTime.parameter(position.openedAt()))
                                .orElse(null))
                .param("id", after.map(CasePosition::id).orElse(null))
                .param("limit", limit)
                .query((row, number) -> new Scored(
                        row.getObject("id", UUID.class),
                        DatabaseTime.instant(row, "opened_at"),
                        row.getString("pack"),
                        row.getString("band"),
                        row.getBigDecimal("score")))
                .list();
    }

    /** How many cases have a band; more than the limit are not counted. */
    int countScored(int limit) {
        return jdbc.sql(
                        "select count(*) from (select 1 from proofline.kyc_case where band is not null limit :limit) few")
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** Version of the tables that decided last, by case; cases without a record are missing. */
    Map<UUID, String> versions(Collection<UUID> cases) {
        Map<UUID, String> versions = new HashMap<>();
        jdbc.sql("""
                        select distinct on (case_id) case_id, model_version from proofline.decision_evaluation
                         where case_id = any (:cases::uuid[]) and model = :model and decision = :decision
                         order by case_id, sequence desc
                        """)
                .param("cases", texts(cases))
                .param("model", MODEL)
                .param("decision", LAST_DECISION)
                .query(row -> {
                    versions.put(row.getObject("case_id", UUID.class), row.getString("model_version"));
                });
        return versions;
    }

    /** Of each case the newest evaluation of each decision of its newest version, in the order in which they were made. */
    Map<UUID, List<SealedEvaluation>> evaluations(Collection<UUID> cases) {
        return evaluations(cases, Optional.empty());
    }

    /** The same of some decisions alone. */
    Map<UUID, List<SealedEvaluation>> evaluations(Collection<UUID> cases, Collection<String> decisions) {
        return evaluations(cases, Optional.of(decisions));
    }

    private Map<UUID, List<SealedEvaluation>> evaluations(
            Collection<UUID> cases, Optional<Collection<String>> decisions) {
        return jdbc
                .sql("""
                        with version as (
                            select distinct on (case_id) case_id, model_version from proofline.decision_evaluation
                             where case_id = any (:cases::uuid[]) and model = :model and decision = :last
                             order by case_id, sequence desc)
                        select id, case_id, evaluation from (
                            select distinct on (e.case_id, e.decision) e.id, e.case_id, e.evaluation, e.sequence
                              from proofline.decision_evaluation e
                              join version v on v.case_id = e.case_id and v.model_version = e.model_version
                             where e.case_id = any (:cases::uuid[]) and e.model = :model
                               and (:decisions::text[] is null or e.decision = any (:decisions::text[]))
                             order by e.case_id, e.decision, e.sequence desc) newest
                         order by case_id, sequence
                        """)
                .param("cases", texts(cases))
                .param("model", MODEL)
                .param("last", LAST_DECISION)
                .param(
                        "decisions",
                        decisions.map(named -> named.toArray(String[]::new)).orElse(null))
                .query((row, number) -> new SealedEvaluation(
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getBytes("evaluation")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(SealedEvaluation::caseId));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
