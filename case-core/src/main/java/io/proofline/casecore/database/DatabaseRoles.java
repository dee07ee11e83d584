package io.proofline.casecore.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * The three roles and the schemas they work in. The role that prepares them must be allowed to create roles, and
 * schemas in this database; it need not be a superuser.
 */
public final class DatabaseRoles {

    /** Owns the schemas and migrates them; nobody is connected as it at run time. */
    public static final String OWNER = "proofline_owner";
    /** Serves one tenant a transaction, under row-level security, without DDL. */
    public static final String APP = "proofline_app";
    /** Serves the few jobs that cross tenants, on the tables that are opened to it by name. */
    public static final String SYSTEM = "proofline_system";

    private static final List<String> SCHEMAS = List.of("proofline", "keystore", "flowable");
    /** Several nodes may start at once on one server; they take turns. Any number will do, as long as it is always this. */
    private static final long TURN = 0x50524f4f464c4e45L;

    private final DataSource admin;

    public DatabaseRoles(DataSource admin) {
        this.admin = admin;
    }

    /** Makes what is missing and sets the passwords; can be repeated. */
    public void prepare(Passwords passwords) {
        try (Connection connection = admin.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + TURN + ")");
            role(connection, OWNER, passwords.owner());
            role(connection, APP, passwords.app());
            role(connection, SYSTEM, passwords.system());
            refuseRolesAboveRowSecurity(statement);
            joinOwner(statement);
            for (String schema : SCHEMAS) {
                statement.execute("create schema if not exists " + schema + " authorization " + OWNER);
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("The database roles and schemas cannot be prepared.", failed);
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery();
                    Statement statement = connection.createStatement()) {
                if (!found.next()) {
                    statement.execute("create role " + name + " login");
                }
            }
        }
        // The driver sends the SCRAM verifier, so that the password itself reaches neither the wire nor a server log.
        connection.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
    }

    private static void refuseRolesAboveRowSecurity(Statement statement) throws SQLException {
        try (ResultSet above = statement.executeQuery("select rolname from pg_roles where rolname in ('" + APP + "', '"
                + SYSTEM + "', '" + OWNER + "') and (rolsuper or rolbypassrls)")) {
            if (above.next()) {
                throw new IllegalStateException("Role " + above.getString(1)
                        + " is a superuser or has BYPASSRLS, which would switch off the separation of tenants.");
            }
        }
    }

    /** Since PostgreSQL 16 who creates a role may administer it but not act for it until granted. */
    private static void joinOwner(Statement statement) throws SQLException {
        try (ResultSet may = statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
            if (may.next() && may.getBoolean(1)) {
                return;
            }
        }
        statement.execute("grant " + OWNER + " to current_user");
    }

    /** The roles' passwords. Not printed. */
    public record Passwords(String owner, String app, String system) {

        @Override
        public String toString() {
            return "Passwords[hidden]";
        }
    }
}
