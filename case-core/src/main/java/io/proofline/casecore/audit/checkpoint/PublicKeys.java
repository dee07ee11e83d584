package io.proofline.casecore.audit.checkpoint;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The keys whose signatures count: the one in use and those before it. */
public record PublicKeys(List<PublicKey> all) {

    private static final int ID_BYTES = 4;

    public PublicKeys {
        all = List.copyOf(all);
    }

    public static PublicKeys of(Collection<PublicKey> keys) {
        return new PublicKeys(List.copyOf(keys));
    }

    public Optional<PublicKey> byId(String id) {
        return all.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    static String idText(byte[] idAndMore) {
        return HexFormat.of().formatHex(idAndMore, 0, ID_BYTES);
    }

    static byte[] idBytes(String id) {
        return HexFormat.of().parseHex(id);
    }
}
