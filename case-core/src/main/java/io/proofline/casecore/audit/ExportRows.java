package io.proofline.casecore.audit;

import io.proofline.casecore.database.DatabaseTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of an export, as the tenant's own role sees them, a few at a time. */
@Component
class ExportRows {

    private static final int FETCH = 1000;

    private final JdbcClient jdbc;

    ExportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a leaf. */
    @FunctionalInterface
    interface Leaves {
        void take(long index, byte[] leaf);
    }

    /** Every entry of the scope that is in a tree of this size, in the order of the tree. */
    void each(ExportScope scope, long size, Leaves leaves) {
        List<Object> parameters = new ArrayList<>(List.of(size));
        String where = where(scope, parameters);
        jdbc.sql("select leaf_index, " + AuditEntry.COLUMNS + " from proofline.audit_entry where leaf_index < ?" + where
                        + " order by leaf_index")
                .withFetchSize(FETCH)
                .params(parameters)
                .query(row -> {
                    long index = row.getLong("leaf_index");
                    leaves.take(index, LeafText.of(index, AuditEntry.of(row)));
                });
    }

    /** How many entries of the scope are queued. */
    long waiting(ExportScope scope) {
        List<Object> parameters = new ArrayList<>();
        String where = where(scope, parameters);
        return jdbc.sql("select count(*) from proofline.audit_queue where true" + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String where(ExportScope scope, List<Object> parameters) {
        StringBuilder where = new StringBuilder();
        if (scope.caseId() != null) {
            where.append(" and case_id = ?");
            parameters.add(scope.caseId());
        }
        if (scope.from() != null) {
            where.append(" and at >= ?");
            parameters.add(DatabaseTime.parameter(scope.from()));
        }
        if (scope.to() != null) {
            where.append(" and at < ?");
            parameters.add(DatabaseTime.parameter(scope.to()));
        }
        return where.toString();
    }
}
