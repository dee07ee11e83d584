package io.proofline.benchmarks.specimens;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.FieldNames;
import io.proofline.specimens.catalogue.SpecimenKind;
import io.proofline.specimens.document.Fields;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class SpecimensApplicationTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_of_documents_has_a_truth_file_that_names_its_pictures_and_is_the_same_every_time()
            throws IOException {
        assertThat(run("--kind", "id", "--count", "2", "--seed", "3", "--out", at("a"), "--documents", "ktp,cnic"))
                .isZero();
        run("--kind", "id", "--count", "2", "--seed", "3", "--out", at("b"), "--documents", "ktp,cnic");
        List<TruthTable.Row> rows =
                TruthTable.read(folder.resolve("a/truth.csv")).rows();
        assertThat(rows).hasSize(2);
        for (TruthTable.Row row : rows) {
            assertThat(row.path("file")).exists();
            assertThat(row.text("number")).isNotEmpty();
            assertThat(Files.mismatch(row.path("file"), folder.resolve("b").resolve(row.text("file"))))
                    .isEqualTo(-1);
        }
        assertThat(rows.get(1).path("back")).exists();
        assertThat(Files.mismatch(folder.resolve("a/truth.csv"), folder.resolve("b/truth.csv")))
                .isEqualTo(-1);
    }

    @Test
    void what_it_does_not_know_is_refused_with_a_sentence() {
        StringWriter said = new StringWriter();
        CommandLine command = SpecimensApplication.commandLine().setErr(new PrintWriter(said));
        assertThat(command.execute("--kind", "dreams", "--out", at("x"))).isEqualTo(2);
        assertThat(command.execute("--kind", "id", "--documents", "diary", "--out", at("x")))
                .isEqualTo(2);
        assertThat(command.execute("--kind", "id", "--count", "0", "--out", at("x")))
                .isEqualTo(2);
        assertThat(said.toString()).contains("no specimens for dreams", "no specimen diary", "--count");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void every_specimen_is_read_by_a_pack_that_there_is(SpecimenKind kind) {
        assertThat(DocumentPack.ofWord(kind.pack())).isPresent();
    }

    @Test
    void specimens_and_the_contract_call_fields_by_the_same_names() {
        assertThat(FieldNames.ON_DOCUMENTS).containsAll(Fields.all());
    }

    private int run(String... arguments) {
        return SpecimensApplication.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
