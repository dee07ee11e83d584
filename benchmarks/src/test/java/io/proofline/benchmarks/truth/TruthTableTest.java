package io.proofline.benchmarks.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthTableTest {

    @TempDir
    private Path folder;

    @Test
    void cells_are_found_by_the_name_of_their_column() throws IOException {
        TruthTable table = table("file,person\na/1.jpg,ann\n\nb/2.jpg,bob\n");

        assertThat(table.rows()).extracting(row -> row.text("person")).containsExactly("ann", "bob");
        assertThat(table.rows().get(1).path("file")).isEqualTo(folder.resolve("b/2.jpg"));
        assertThat(table.has("same")).isFalse();
    }

    @Test
    void a_quoted_cell_may_hold_commas_and_quotes() throws IOException {
        TruthTable table = table("file,attack\n1.jpg,\"replay, on a \"\"phone\"\"\"\n");

        assertThat(table.rows().get(0).text("attack")).isEqualTo("replay, on a \"phone\"");
    }

    @Test
    void a_short_line_has_empty_cells() throws IOException {
        assertThat(table("file,attack\n1.jpg\n").rows().get(0).text("attack")).isEmpty();
    }

    @Test
    void an_unknown_column_is_named() throws IOException {
        TruthTable.Row row = table("file\n1.jpg\n").rows().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.text("label"))
                .withMessageContaining("no column label");
    }

    private TruthTable table(String csv) throws IOException {
        return TruthTable.read(Files.writeString(folder.resolve("truth.csv"), csv));
    }
}
