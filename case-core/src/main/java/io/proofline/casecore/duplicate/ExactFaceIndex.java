package io.proofline.casecore.duplicate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Compares with every face there is: never misses one, in time that grows with their number. */
final class ExactFaceIndex implements FaceIndex {

    private final Map<FaceSpace, Map<UUID, float[]>> spaces = new ConcurrentHashMap<>();

    @Override
    public void add(FaceSpace space, UUID caseId, float[] face) {
        spaces.computeIfAbsent(space, key -> new ConcurrentHashMap<>()).put(caseId, face);
    }

    @Override
    public void remove(FaceSpace space, UUID caseId) {
        spaces.getOrDefault(space, new ConcurrentHashMap<>()).remove(caseId);
    }

    @Override
    public List<FaceNeighbour> nearest(FaceSpace space, float[] face, int most, double least) {
        return faces(space).entrySet().parallelStream()
                .map(entry -> new FaceNeighbour(entry.getKey(), cosine(face, entry.getValue())))
                .filter(neighbour -> neighbour.similarity() >= least)
                .sorted(Comparator.comparingDouble(FaceNeighbour::similarity).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public int size(FaceSpace space) {
        return faces(space).size();
    }

    private Map<UUID, float[]> faces(FaceSpace space) {
        return spaces.getOrDefault(space, Map.of());
    }

    private static double cosine(float[] one, float[] other) {
        float product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
