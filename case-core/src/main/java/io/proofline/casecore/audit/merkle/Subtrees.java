package io.proofline.casecore.audit.merkle;

/** Knows the hashes of a tree's complete subtrees, by having stored them or by computing them. */
@FunctionalInterface
public interface Subtrees {

    /** @return the 32 bytes of the subtree's hash; a subtree of level 0 is a leaf */
    byte[] hash(Subtree subtree);
}
