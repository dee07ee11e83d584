package io.proofline.benchmarks.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.benchmarks.truth.TruthTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacePairTest {

    @TempDir
    private Path folder;

    @Test
    void people_give_every_pair_once() throws IOException {
        List<FacePair> pairs = pairs("file,person\n1,ann\n2,ann\n3,bob\n4,cleo\n");

        assertThat(pairs).hasSize(6);
        assertThat(pairs.stream().filter(FacePair::same)).hasSize(1);
    }

    @Test
    void what_both_have_in_common_is_a_group() throws IOException {
        List<FacePair> pairs = pairs("file,person,sex,age_group\n1,ann,F,30\n2,bea,F,50\n3,carl,M,50\n");

        assertThat(pairs)
                .extracting(FacePair::groups)
                .containsExactly(List.of("sex F"), List.of(), List.of("age_group 50"));
    }

    @Test
    void pairs_of_one_person_link_pictures_to_a_person() throws IOException {
        List<FacePair> pairs = pairs("file1,file2,same\na,b,1\nc,b,1\na,d,0\nc,d,0\n");

        assertThat(pairs)
                .extracting(FacePair::onePerson)
                .containsOnly(pairs.get(0).onePerson());
        assertThat(pairs.get(3).otherPerson()).isNotEqualTo(pairs.get(0).onePerson());
    }

    @Test
    void labelled_pairs_are_taken_as_they_are() throws IOException {
        List<FacePair> pairs = pairs("file1,file2,same\na,b,1\na,c,0\n");

        assertThat(pairs).extracting(FacePair::same).containsExactly(true, false);
    }

    private List<FacePair> pairs(String csv) throws IOException {
        return FacePair.of(TruthTable.read(Files.writeString(folder.resolve("truth.csv"), csv)));
    }
}
