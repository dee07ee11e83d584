package io.proofline.benchmarks.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.FieldNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdTruthTest {

    @TempDir
    private Path folder;

    @Test
    void cells_become_fields_and_empty_ones_do_not() throws IOException {
        List<IdTruth> truths = read("""
                file,doc_type,number,name,date_of_birth,blood_group,back,half,degradation,note
                a.jpg,KTP,3175070101900001,BILLY B,1990-01-01,,,light,glare,seen
                """);
        assertThat(truths).hasSize(1);
        IdTruth truth = truths.get(0);
        assertThat(truth.front()).isEqualTo(folder.resolve("a.jpg"));
        assertThat(truth.back()).isEmpty();
        assertThat(truth.pack()).isEqualTo(DocumentPack.ID_KTP);
        assertThat(truth.fields())
                .containsEntry(FieldNames.DOCUMENT_NUMBER, "3175070101900001")
                .containsEntry(FieldNames.FULL_NAME, "BILLY B")
                .containsEntry(FieldNames.BIRTH_DATE, "1990-01-01")
                .hasSize(3);
        assertThat(truth.capture()).isEqualTo("light glare");
        assertThat(truth.half()).isEqualTo("light");
    }

    @Test
    void a_document_goes_by_the_word_of_its_pack_or_the_name_that_people_have_for_it() throws IOException {
        List<IdTruth> truths = read("""
                file,doc_type,back
                a,CNIC (Pakistan),b.jpg
                a,icao-id,
                a,US-CA driving licence,
                a,NOT KTP,
                """);
        assertThat(truths)
                .extracting(IdTruth::pack)
                .containsExactly(DocumentPack.PK_CNIC, DocumentPack.ICAO_ID, DocumentPack.GENERIC, DocumentPack.ID_KTP);
        assertThat(truths).extracting(IdTruth::genuine).containsExactly(true, true, true, false);
        assertThat(truths.get(0).back()).contains(folder.resolve("b.jpg"));
    }

    private List<IdTruth> read(String csv) throws IOException {
        Path file = folder.resolve("truth.csv");
        Files.writeString(file, csv);
        return IdTruth.of(TruthTable.read(file));
    }
}
