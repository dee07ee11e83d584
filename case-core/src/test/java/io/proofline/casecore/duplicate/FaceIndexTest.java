package io.proofline.casecore.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.tenant.TenantId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaceIndexTest {

    private static final int SIDES = 64;
    private static final FaceSpace HERE = new FaceSpace(new TenantId("here"), "model");

    private final Random random = new Random(4711);

    static Stream<FaceIndex> indexes() {
        return Stream.of(new ExactFaceIndex(), new HnswFaceIndex());
    }

    @ParameterizedTest
    @MethodSource("indexes")
    void the_nearest_faces_come_first_and_unlike_ones_not_at_all(FaceIndex index) {
        float[] face = face();
        UUID same = UUID.randomUUID();
        UUID like = UUID.randomUUID();
        index.add(HERE, like, near(face, 0.06));
        index.add(HERE, same, near(face, 0.01));
        IntStream.range(0, 50).forEach(i -> index.add(HERE, UUID.randomUUID(), face()));

        List<FaceNeighbour> found = index.nearest(HERE, face, 5, 0.7);

        assertThat(found).extracting(FaceNeighbour::caseId).containsExactly(same, like);
        assertThat(found.get(0).similarity()).isBetween(0.95, 1.001);
    }

    @ParameterizedTest
    @MethodSource("indexes")
    void a_removed_face_is_found_no_more(FaceIndex index) {
        float[] face = face();
        UUID gone = UUID.randomUUID();
        index.add(HERE, gone, face);

        index.remove(HERE, gone);

        assertThat(index.nearest(HERE, face, 5, 0)).isEmpty();
        assertThat(index.size(HERE)).isZero();
    }

    @ParameterizedTest
    @MethodSource("indexes")
    void a_second_face_of_a_case_takes_the_place_of_the_first(FaceIndex index) {
        UUID caseId = UUID.randomUUID();
        float[] first = face();
        float[] second = face();
        index.add(HERE, caseId, first);

        index.add(HERE, caseId, second);

        assertThat(index.nearest(HERE, first, 5, 0.9)).isEmpty();
        assertThat(index.nearest(HERE, second, 5, 0.9)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("indexes")
    void tenants_and_networks_are_kept_apart(FaceIndex index) {
        float[] face = face();
        index.add(HERE, UUID.randomUUID(), face);

        assertThat(index.nearest(new FaceSpace(new TenantId("there"), "model"), face, 5, 0))
                .isEmpty();
        assertThat(index.nearest(new FaceSpace(HERE.tenant(), "another"), face, 5, 0))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("indexes")
    void nobody_is_found_where_nobody_is(FaceIndex index) {
        index.remove(HERE, UUID.randomUUID());

        assertThat(index.nearest(HERE, face(), 5, -1)).isEmpty();
    }

    @Test
    void the_graph_finds_nearly_all_that_the_exact_search_finds() {
        FaceIndex exact = new ExactFaceIndex();
        FaceIndex graph = new HnswFaceIndex();
        List<float[]> people = IntStream.range(0, 400).mapToObj(i -> face()).toList();
        people.forEach(person -> IntStream.range(0, 5).forEach(i -> {
            UUID caseId = UUID.randomUUID();
            float[] shot = near(person, 0.07);
            exact.add(HERE, caseId, shot);
            graph.add(HERE, caseId, shot);
        }));

        long wanted = 0;
        long found = 0;
        for (float[] person : people) {
            List<UUID> all = cases(exact.nearest(HERE, person, 10, 0.5));
            List<UUID> some = cases(graph.nearest(HERE, person, 10, 0.5));
            wanted += all.size();
            found += some.stream().filter(all::contains).count();
        }

        assertThat(wanted).isGreaterThan(1500);
        assertThat(found / (double) wanted).isGreaterThan(0.98);
    }

    private static List<UUID> cases(List<FaceNeighbour> neighbours) {
        return neighbours.stream().map(FaceNeighbour::caseId).toList();
    }

    private float[] face() {
        return near(new float[SIDES], 1);
    }

    private float[] near(float[] face, double deviation) {
        float[] other = new float[SIDES];
        double square = 0;
        for (int i = 0; i < SIDES; i++) {
            other[i] = (float) (face[i] + deviation * random.nextGaussian());
            square += other[i] * other[i];
        }
        for (int i = 0; i < SIDES; i++) {
            other[i] /= (float) Math.sqrt(square);
        }
        return other;
    }
}
