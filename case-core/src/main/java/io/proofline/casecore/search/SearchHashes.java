package io.proofline.casecore.search;

import io.proofline.casecore.tenant.TenantScope;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which values a case of the tenant can be found. Only keyed hashes are kept; they go with the case. Erasure takes
 * them away with {@link #forget}.
 */
@Service
@Transactional
public class SearchHashes {

    private static final List<String> RELATING = Arrays.stream(SearchKind.values())
            .filter(SearchKind::relates)
            .map(SearchKind::word)
            .toList();

    private final JdbcClient jdbc;
    private final TermHasher hasher;

    SearchHashes(JdbcClient jdbc, TermHasher hasher) {
        this.jdbc = jdbc;
        this.hasher = hasher;
    }

    /** Makes the case findable by these values, normalised by the caller, and by no others of the same kinds. */
    public void put(UUID caseId, Map<SearchKind, Set<String>> values) {
        TermHasher.Terms terms = hasher.terms();
        Map<SearchKind, Set<String>> hashes = new EnumMap<>(SearchKind.class);
        values.forEach((kind, each) -> hashes.put(kind, terms.exact(kind, each)));
        putHashes(caseId, hashes);
    }

    /** @param hashes in hexadecimal digits */
    void putHashes(UUID caseId, Map<SearchKind, Set<String>> hashes) {
        hashes.forEach((kind, each) -> {
            jdbc.sql("delete from proofline.case_search_hash where case_id = :case and kind = :kind")
                    .param("case", caseId)
                    .param("kind", kind.word())
                    .update();
            each.forEach(hash -> jdbc.sql("""
                            insert into proofline.case_search_hash (tenant_id, case_id, kind, hash)
                            values (:tenant, :case, :kind, :hash) on conflict do nothing
                            """)
                    .param("tenant", TenantScope.require().value())
                    .param("case", caseId)
                    .param("kind", kind.word())
                    .param("hash", HexFormat.of().parseHex(hash))
                    .update());
        });
    }

    public void forget(UUID caseId) {
        jdbc.sql("delete from proofline.case_search_hash where case_id = :case")
                .param("case", caseId)
                .update();
    }

    /**
     * Other cases of the tenant that have a value in common with this one. Many come from the tablet of one branch, and
     * whoever names the device may name any: those that share nothing else come last, those with the same document or
     * picture first, so that no crowd hides what speaks against a case.
     *
     * @param most how many at most, of equals the newest
     * @return case → what they have in common
     */
    @Transactional(readOnly = true)
    public Map<UUID, Set<SearchKind>> sharing(UUID caseId, int most) {
        Map<UUID, Set<SearchKind>> sharing = new LinkedHashMap<>();
        jdbc.sql("""
                        select other.case_id, array_agg(distinct other.kind) as kinds
                          from proofline.case_search_hash mine
                          join proofline.case_search_hash other
                            on other.tenant_id = mine.tenant_id and other.kind = mine.kind and other.hash = mine.hash
                           and other.case_id <> mine.case_id
                          join proofline.kyc_case on kyc_case.id = other.case_id
                         where mine.case_id = :case and mine.kind in (:relating)
                         group by other.case_id, kyc_case.opened_at
                         order by bool_or(other.kind in ('document_number', 'picture')) desc,
                                  bool_and(other.kind = 'device'), kyc_case.opened_at desc, other.case_id
                         limit :most
                        """)
                .param("case", caseId)
                .param("relating", RELATING)
                .param("most", most)
                .query(row -> {
                    Set<SearchKind> kinds = EnumSet.noneOf(SearchKind.class);
                    for (String word : (String[]) row.getArray("kinds").getArray()) {
                        kinds.add(SearchKind.ofWord(word));
                    }
                    sharing.put(row.getObject("case_id", UUID.class), kinds);
                });
        return sharing;
    }

    /** Whether anything of a kind is known of the case. */
    @Transactional(readOnly = true)
    public boolean has(UUID caseId, SearchKind kind) {
        return jdbc.sql(
                        "select exists (select 1 from proofline.case_search_hash where case_id = :case and kind = :kind)")
                .param("case", caseId)
                .param("kind", kind.word())
                .query(Boolean.class)
                .single();
    }
}
