package io.proofline.casecore.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against the vectors of Certificate Transparency's reference implementation, and against a naive tree for all sizes. */
class MerkleTreeTest {

    private static final int SIZES = 260;
    private static final HexFormat HEX = HexFormat.of();

    /** The reference's eight inputs. */
    private static final List<byte[]> REFERENCE = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> TreeHash.leaf(HEX.parseHex(hex)))
            .toList();

    private static final List<String> REFERENCE_ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String LEAF_0_OF_1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String LEAVES_2_3 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String LEAVES_4_7 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private static final String LEAF_4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String LEAVES_6_7 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String LEAVES_4_5 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

    @Test
    void roots_are_the_references() {
        for (int size = 0; size <= REFERENCE.size(); size++) {
            assertThat(HEX.formatHex(grown(REFERENCE.subList(0, size)).root()))
                    .as("root of %d leaves", size)
                    .isEqualTo(REFERENCE_ROOTS.get(size));
        }
    }

    @Test
    void inclusion_proofs_are_the_references() {
        assertThat(hex(tree(REFERENCE).inclusion(0).hashes())).containsExactly(LEAF_0_OF_1, LEAVES_2_3, LEAVES_4_7);
        assertThat(hex(tree(REFERENCE).inclusion(5).hashes()))
                .containsExactly(LEAF_4, LEAVES_6_7, REFERENCE_ROOTS.get(4));
        assertThat(hex(tree(REFERENCE.subList(0, 3)).inclusion(2).hashes())).containsExactly(REFERENCE_ROOTS.get(2));
        assertThat(tree(REFERENCE.subList(0, 1)).inclusion(0).hashes()).isEmpty();
    }

    @Test
    void consistency_proofs_are_the_references() {
        assertThat(hex(tree(REFERENCE).consistency(1).hashes())).containsExactly(LEAF_0_OF_1, LEAVES_2_3, LEAVES_4_7);
        assertThat(hex(tree(REFERENCE).consistency(6).hashes()))
                .containsExactly(LEAVES_4_5, LEAVES_6_7, REFERENCE_ROOTS.get(4));
        assertThat(hex(tree(REFERENCE.subList(0, 5)).consistency(2).hashes())).containsExactly(LEAVES_2_3, LEAF_4);
        assertThat(tree(REFERENCE).consistency(8).hashes()).isEmpty();
    }

    @Test
    void a_grown_tree_has_the_naive_trees_root_at_every_size() {
        List<byte[]> leaves = NaiveTree.leaves(SIZES);
        Frontier frontier = new Frontier();
        for (int size = 0; size < SIZES; size++) {
            assertThat(frontier.root()).isEqualTo(NaiveTree.root(leaves.subList(0, size)));
            frontier.append(leaves.get(size));
        }
    }

    @Test
    void every_inclusion_proof_of_every_size_is_the_naive_trees_and_proves_its_leaf_alone() {
        List<byte[]> all = NaiveTree.leaves(SIZES);
        Subtrees stored = stored(all);
        for (int size = 1; size <= SIZES; size++) {
            List<byte[]> leaves = all.subList(0, size);
            MerkleTree tree = new MerkleTree(size, stored);
            byte[] root = tree.root();
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index);
                assertThat(proof.proves(leaves.get(index), root)).isTrue();
                assertThat(proof.proves(all.get((index + 1) % SIZES), root)).isFalse();
                if (size < 70) {
                    assertThat(hex(proof.hashes())).isEqualTo(hex(NaiveTree.path(index, leaves)));
                }
            }
        }
    }

    @Test
    void every_consistency_proof_of_every_size_is_the_naive_trees_and_proves_its_two_roots_alone() {
        List<byte[]> all = NaiveTree.leaves(SIZES);
        Subtrees stored = stored(all);
        List<byte[]> roots = IntStream.rangeClosed(0, SIZES)
                .mapToObj(size -> new MerkleTree(size, stored).root())
                .toList();
        for (int to = 1; to <= SIZES; to++) {
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = new MerkleTree(to, stored).consistency(from);
                assertThat(proof.proves(roots.get(from), roots.get(to))).isTrue();
                assertThat(proof.proves(roots.get(from - 1), roots.get(to))).isFalse();
                assertThat(proof.proves(roots.get(from), roots.get(to - 1))).isFalse();
                if (to < 70) {
                    assertThat(hex(proof.hashes())).isEqualTo(hex(NaiveTree.proof(from, all.subList(0, to))));
                }
            }
        }
    }

    @Test
    void a_proof_with_a_hash_too_many_too_few_or_altered_proves_nothing() {
        List<byte[]> leaves = NaiveTree.leaves(100);
        MerkleTree tree = tree(leaves);
        for (int index : new int[] {0, 1, 37, 63, 64, 98, 99}) {
            InclusionProof proof = tree.inclusion(index);
            for (List<byte[]> spoiled : spoiled(proof.hashes())) {
                assertThat(new InclusionProof(index, 100, spoiled).proves(leaves.get(index), tree.root()))
                        .isFalse();
            }
        }
        for (int from : new int[] {1, 2, 37, 63, 64, 99}) {
            byte[] earlier = tree(leaves.subList(0, from)).root();
            for (List<byte[]> spoiled : spoiled(tree.consistency(from).hashes())) {
                assertThat(new ConsistencyProof(from, 100, spoiled).proves(earlier, tree.root()))
                        .isFalse();
            }
        }
    }

    @Test
    void a_frontier_continues_from_stored_subtrees_and_takes_whole_subtrees() {
        List<byte[]> leaves = NaiveTree.leaves(200);
        Subtrees naive = NaiveTree.over(leaves);
        for (int from = 0; from <= 200; from += 7) {
            Frontier continued = Frontier.of(from, naive, (subtree, hash) -> {});
            Subtree.covering(from, 200).forEach(subtree -> continued.append(subtree, naive.hash(subtree)));
            assertThat(continued.size()).isEqualTo(200);
            assertThat(continued.root()).isEqualTo(NaiveTree.root(leaves));
        }
        assertThatThrownBy(() -> new Frontier().append(new Subtree(0, 1), leaves.get(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_not_in_the_tree_is_refused() {
        MerkleTree tree = tree(REFERENCE);
        for (long index : new long[] {-1, 8, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> tree.inclusion(index)).isInstanceOf(IllegalArgumentException.class);
        }
        for (long size : new long[] {-1, 0, 9, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> tree.consistency(size)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<List<byte[]>> spoiled(List<byte[]> hashes) {
        List<List<byte[]>> spoiled = new ArrayList<>();
        spoiled.add(Stream.concat(hashes.stream(), Stream.of(TreeHash.empty())).toList());
        for (int at = 0; at < hashes.size(); at++) {
            List<byte[]> without = new ArrayList<>(hashes);
            without.remove(at);
            spoiled.add(without);
            List<byte[]> altered = new ArrayList<>(hashes);
            byte[] hash = altered.get(at).clone();
            hash[31] ^= 1;
            altered.set(at, hash);
            spoiled.add(altered);
        }
        return spoiled;
    }

    private static MerkleTree tree(List<byte[]> leaves) {
        return new MerkleTree(leaves.size(), stored(leaves));
    }

    private static Frontier grown(List<byte[]> leaves) {
        Frontier frontier = new Frontier();
        leaves.forEach(frontier::append);
        return frontier;
    }

    /** The subtrees as a growing tree tells them. */
    private static Subtrees stored(List<byte[]> leaves) {
        Map<Subtree, byte[]> hashes = new HashMap<>();
        Frontier frontier = new Frontier(hashes::put);
        for (byte[] leaf : leaves) {
            hashes.put(new Subtree(0, frontier.size()), leaf);
            frontier.append(leaf);
        }
        return hashes::get;
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HEX::formatHex).toList();
    }
}
