package io.proofline.casecore.duplicate;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases of the tenant are related, told from either side. They go when one of the two goes. */
@Service
@Transactional
public class CaseRelations {

    private final JdbcClient jdbc;

    CaseRelations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a search for this case found, in the place of what an earlier one did. */
    public void put(UUID caseId, Collection<CaseRelation> found) {
        jdbc.sql("delete from proofline.case_relation where case_id = :case")
                .param("case", caseId)
                .update();
        found.forEach(relation -> jdbc.sql("""
                        insert into proofline.case_relation (tenant_id, case_id, other_id, shared, similarity, found_at)
                        values (:tenant, :case, :other, :shared, :similarity, :at)
                        """)
                .param("tenant", TenantScope.require().value())
                .param("case", caseId)
                .param("other", relation.other())
                .param("shared", relation.shared().toArray(String[]::new))
                .param("similarity", relation.similarity())
                .param("at", DatabaseTime.parameter(relation.foundAt()))
                .update());
    }

    /** What this case and others have in common, whichever of the two was there first; the newest first. */
    @Transactional(readOnly = true)
    public List<CaseRelation> ofCase(UUID caseId) {
        return jdbc.sql("""
                        select distinct on (other) other, shared, similarity, found_at from (
                            select other_id as other, shared, similarity, found_at from proofline.case_relation
                             where case_id = :case
                            union all
                            select case_id as other, shared, similarity, found_at from proofline.case_relation
                             where other_id = :case) both_ways
                         order by other, found_at desc
                        """).param("case", caseId).query(CaseRelations::read).list().stream()
                .sorted((one, two) -> two.foundAt().compareTo(one.foundAt()))
                .toList();
    }

    private static CaseRelation read(ResultSet row, int number) throws SQLException {
        return new CaseRelation(
                row.getObject("other", UUID.class),
                List.of((String[]) row.getArray("shared").getArray()),
                row.getObject("similarity", Double.class),
                DatabaseTime.instant(row, "found_at"));
    }
}
