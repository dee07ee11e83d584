package io.proofline.casecore.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as PostgreSQL keeps them: {@code timestamptz}, in microseconds. */
public final class DatabaseTime {

    private DatabaseTime() {}

    /** As a statement's parameter; null stays null. */
    public static OffsetDateTime parameter(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** From a row's column; null stays null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Cuts what PostgreSQL would round, so that a value reads back as it was written. */
    public static Instant exact(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
