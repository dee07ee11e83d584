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
    void a_pair_belongs_to_a_half_only_if_both_people_do() throws IOException {
        List<FacePair> pairs = pairs("file,person\n1,ann\n2,bob\n3,cleo\n");

        assertThat(pairs).extracting(FacePair::half).containsExactly(FacePair.NEITHER, 0, FacePair.NEITHER);
    }

    @Test
    void labelled_pairs_are_taken_as_they_are() throws IOException {
        List<FacePair> pairs = pairs("file1,file2,same\na,b,1\na,c,0\n");

        assertThat(pairs).extracting(FacePair::same).containsExactly(true, false);
        assertThat(pairs).extracting(FacePair::half).containsOnly(FacePair.NEITHER);
    }

    private List<FacePair> pairs(String csv) throws IOException {
        return FacePair.of(TruthTable.read(Files.writeString(folder.resolve("truth.csv"), csv)));
    }
}
