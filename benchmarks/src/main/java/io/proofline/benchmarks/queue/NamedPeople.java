package io.proofline.benchmarks.queue;

import io.proofline.casecore.search.NameGrams;
import io.proofline.casecore.search.SearchKind;
import io.proofline.casecore.search.TermHasher;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Gives the cases of the benchmark names, as often the same as they are in Pakistan and Indonesia: given names and
 * surnames by Zipf's law, every twelfth person called Muhammad first, and as many invented surnames as there are real ones.
 */
final class NamedPeople {

    private static final List<String> GIVEN = List.of(
            "Ali", "Ahmed", "Hassan", "Usman", "Bilal", "Ayesha", "Fatima", "Zainab", "Maryam", "Khadija", "Imran",
            "Asif", "Nadia", "Sana", "Hina", "Tariq", "Kamran", "Farhan", "Saima", "Rabia", "Siti", "Budi", "Agus",
            "Dewi", "Sri", "Eko", "Rini", "Wahyu", "Putri", "Andi", "Rizki", "Nur", "Dian", "Yusuf", "Ibrahim", "Indra",
            "Ratna", "Teguh", "Slamet", "Joko", "Omar", "Hamza", "Salman", "Faisal", "Waqas", "Adeel", "Noor", "Amina",
            "Layla", "Yasmin");

    private static final List<String> SURNAMES = List.of(
            "Khan",
            "Malik",
            "Hussain",
            "Shah",
            "Iqbal",
            "Butt",
            "Chaudhry",
            "Qureshi",
            "Siddiqui",
            "Mirza",
            "Sheikh",
            "Ansari",
            "Baig",
            "Raza",
            "Abbasi",
            "Javed",
            "Akhtar",
            "Bibi",
            "Begum",
            "Rana",
            "Rahayu",
            "Santoso",
            "Wijaya",
            "Saputra",
            "Hidayat",
            "Setiawan",
            "Lestari",
            "Susanti",
            "Pratama",
            "Nugroho",
            "Kurniawan",
            "Wibowo",
            "Hartono",
            "Siregar",
            "Nasution",
            "Simanjuntak",
            "Pangestu",
            "Gunawan",
            "Halim",
            "Suryadi");

    private static final int INVENTED = 3_000;
    private static final int EVERY_MUHAMMAD = 12;
    private static final List<String> SYLLABLES = List.of(
            "ba", "da", "fa", "ga", "ha", "ja", "ka", "la", "ma", "na", "ra", "sa", "ta", "wa", "za", "bi", "di", "ki",
            "li", "mi", "ni", "ri", "si", "ti", "bu", "du", "ku", "lu", "mu", "nu", "ru", "su", "tu", "dar", "kar",
            "man", "jad", "noor", "pur", "wal", "zai");

    private final List<String> surnames = new ArrayList<>(SURNAMES);
    private final Map<String, Long> hashed = new HashMap<>();
    private final List<String> sample = new ArrayList<>();

    NamedPeople() {
        Random random = new Random(11);
        while (surnames.size() < SURNAMES.size() + INVENTED) {
            String name = SYLLABLES.get(random.nextInt(SYLLABLES.size()))
                    + SYLLABLES.get(random.nextInt(SYLLABLES.size()))
                    + SYLLABLES.get(random.nextInt(SYLLABLES.size()));
            surnames.add(name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1));
        }
    }

    /** Names of a few thousand of the people, of whom one in several hundred was taken. */
    List<String> sample() {
        return List.copyOf(sample);
    }

    /** Puts every case of the database into the index, as the feed does it one by one. */
    void name(QueueDatabase database, TermHasher hasher) {
        TermHasher.Terms terms = hasher.terms();
        Random random = new Random(7);
        try (Connection reading = database.superuserSource().getConnection();
                Connection documents = database.superuserSource().getConnection();
                Connection hashes = database.superuserSource().getConnection();
                Statement cases = reading.createStatement()) {
            List<String> indexes = withoutIndexes(documents);
            reading.setAutoCommit(false);
            cases.setFetchSize(5_000);
            CopyIn toDocuments = copy(
                    documents,
                    "case_search (case_id, tenant_id, reference, pack, status, band, queue, reasons,"
                            + " people, opened_at, grams, revision)");
            CopyIn toHashes = copy(hashes, "case_search_hash (tenant_id, case_id, kind, hash)");
            try (ResultSet row =
                    cases.executeQuery("select id, reference, pack, band, queue, opened_at from proofline.kyc_case")) {
                for (int number = 0; row.next(); number++) {
                    String name = name(random);
                    if (number % 331 == 0) {
                        sample.add(name);
                    }
                    String id = row.getString("id");
                    write(
                            toDocuments,
                            id,
                            QueueDatabase.TENANT,
                            row.getString("reference"),
                            row.getString("pack"),
                            "in_review",
                            row.getString("band"),
                            row.getString("queue"),
                            "{claim_differs}",
                            "{}",
                            row.getString("opened_at"),
                            grams(name, terms),
                            "1");
                    write(
                            toHashes,
                            QueueDatabase.TENANT,
                            id,
                            SearchKind.ANY_NUMBER.word(),
                            "\\\\x" + terms.exact(SearchKind.ANY_NUMBER, documentNumber(number)));
                }
            }
            toDocuments.endCopy();
            toHashes.endCopy();
            try (Statement statement = documents.createStatement()) {
                for (String index : indexes) {
                    statement.execute(index);
                }
                statement.execute("vacuum (analyze) proofline.case_search");
                statement.execute("vacuum (analyze) proofline.case_search_hash");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The cases could not be given names.", failed);
        }
    }

    /** The number of the document of the case that was named in that place. */
    static String documentNumber(int number) {
        return "PK" + (1_000_000 + number);
    }

    private String name(Random random) {
        String given = GIVEN.get(zipf(random, GIVEN.size()));
        String first = random.nextInt(EVERY_MUHAMMAD) == 0 ? "Muhammad " : "";
        String second = random.nextInt(3) == 0 ? " " + GIVEN.get(zipf(random, GIVEN.size())) : "";
        return first + given + second + " " + surnames.get(zipf(random, surnames.size()));
    }

    /** The rank of something that is the rarer the further behind it stands. */
    private static int zipf(Random random, int size) {
        return (int) Math.min(size - 1, Math.floor(Math.pow(size + 1, random.nextDouble())) - 1);
    }

    private String grams(String name, TermHasher.Terms terms) {
        return NameGrams.of(List.of(name)).stream()
                .map(gram -> hashed.computeIfAbsent(
                        gram, each -> terms.grams(Set.of(each)).iterator().next()))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The index of names is made in one go behind the rows, which takes a minute instead of an hour. */
    private static List<String> withoutIndexes(Connection connection) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select indexdef from pg_indexes where schemaname = 'proofline'"
                    + " and indexname in ('case_search_by_gram', 'case_search_newest', 'case_search_by_reference')")) {
                while (row.next()) {
                    definitions.add(row.getString(1));
                }
            }
            statement.execute("drop index proofline.case_search_by_gram, proofline.case_search_newest,"
                    + " proofline.case_search_by_reference");
        }
        return definitions;
    }

    private static CopyIn copy(Connection connection, String target) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy proofline." + target + " from stdin");
    }

    private static void write(CopyIn copy, String... values) throws SQLException {
        byte[] line = (String.join("\t", values) + "\n").getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(line, 0, line.length);
    }
}
