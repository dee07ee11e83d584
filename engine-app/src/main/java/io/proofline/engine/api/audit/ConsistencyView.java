package io.proofline.engine.api.audit;

import io.proofline.casecore.audit.merkle.ConsistencyProof;
import java.util.HexFormat;
import java.util.List;

/** That the tree of the first size is the beginning of the one of the second. */
record ConsistencyView(long from, long to, List<String> hashes) {

    static ConsistencyView of(ConsistencyProof proof) {
        return new ConsistencyView(
                proof.from(),
                proof.to(),
                proof.hashes().stream()
                        .map(hash -> HexFormat.of().formatHex(hash))
                        .toList());
    }
}
