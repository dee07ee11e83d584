package io.proofline.benchmarks.search;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a sentence why a command could not do its work; a trace is for what nobody foresaw. */
final class Refusal implements IExecutionExceptionHandler {

    static final int STATUS = 2;

    /** SQLSTATE classes and codes (PostgreSQL, appendix A). */
    private static final String AUTHORIZATION = "28";

    private static final String NO_DATABASE = "3D000";
    private static final String NO_SCHEMA = "3F000";
    private static final String NO_TABLE = "42P01";

    @Override
    public int handleExecutionException(Exception failed, CommandLine command, ParseResult parsed) throws Exception {
        command.getErr().println("proofline: " + sentence(failed));
        return STATUS;
    }

    private static String sentence(Exception failed) throws Exception {
        if (failed instanceof IOException || failed instanceof IllegalArgumentException) {
            return failed.getMessage();
        }
        if (failed instanceof DataAccessException || failed instanceof TransactionException) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException refused) {
                    return sentence(refused);
                }
            }
        }
        throw failed;
    }

    private static String sentence(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith(AUTHORIZATION)) {
            return "The database does not let proofline_system in: its password is another one.";
        }
        return switch (state) {
            case NO_DATABASE -> "There is no database of that name on the server.";
            case NO_SCHEMA, NO_TABLE -> "That database is none of the platform's, or of an older release.";
            default -> "The database does not answer as it should: " + refused.getMessage();
        };
    }
}
