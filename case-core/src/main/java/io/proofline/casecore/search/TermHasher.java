package io.proofline.casecore.search;

import io.proofline.casecore.keys.SearchKeys;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns what a case is found by into keyed hashes of the tenant that is set. Nothing of it is legible behind here. */
@Component
public class TermHasher {

    private static final String GRAM = "name_trigram";
    private static final String SEARCH = "search";

    private final SearchKeys keys;

    TermHasher(SearchKeys keys) {
        this.keys = keys;
    }

    /** One key at hand for many terms. */
    public Terms terms() {
        return new Terms(keys.hasher());
    }

    /** Hashes with one tenant's key. */
    public static final class Terms {

        private final SearchKeys.Hasher hasher;

        private Terms(SearchKeys.Hasher hasher) {
            this.hasher = hasher;
        }

        /** @return the first 64 bits of each trigram's hash, in order; they are no more than a million to a tenant */
        public Set<Long> grams(Set<String> grams) {
            return grams.stream()
                    .map(gram -> ByteBuffer.wrap(hasher.hash(GRAM, gram)).getLong())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** @return the hashes of values that were normalised already, in hexadecimal digits */
        public Set<String> exact(SearchKind kind, Collection<String> values) {
            return values.stream()
                    .filter(value -> !value.isEmpty())
                    .map(value -> exact(kind, value))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** @return of a whole search, so that the trail can tell whether two were for the same */
        public String digest(String typed) {
            return HexFormat.of().formatHex(hasher.hash(SEARCH, typed));
        }

        public String exact(SearchKind kind, String value) {
            return HexFormat.of().formatHex(hasher.hash(kind.word(), value));
        }
    }
}
