package io.proofline.casecore.search.elastic;

import io.proofline.casecore.search.CaseDocument;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A case as Elasticsearch keeps it: hashes, codes and figures in fields that are compared as a whole. */
final class ElasticDocument {

    static final String ID = "case_id";
    static final String GRAMS = "grams";
    static final String SIZE = "size";
    static final String OPENED = "opened_at";

    /** Nothing that is not named here is taken in. */
    static final String INDEX = """
            {
              "settings": {"index": {"number_of_shards": 1, "auto_expand_replicas": "0-1"}},
              "mappings": {
                "dynamic": "strict",
                "properties": {
                  "case_id": {"type": "keyword"},
                  "tenant": {"type": "keyword"},
                  "reference": {"type": "keyword"},
                  "pack": {"type": "keyword"},
                  "status": {"type": "keyword"},
                  "decision": {"type": "keyword"},
                  "band": {"type": "keyword"},
                  "queue": {"type": "keyword"},
                  "reasons": {"type": "keyword"},
                  "people": {"type": "keyword"},
                  "opened_at": {"type": "long"},
                  "terms": {"type": "keyword"},
                  "grams": {"type": "keyword", "doc_values": false},
                  "size": {"type": "integer"},
                  "revision": {"type": "long"}
                }
              }
            }
            """;

    private ElasticDocument() {}

    static Map<String, Object> of(CaseDocument document) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(ID, document.caseId().toString());
        fields.put("tenant", document.tenant().value());
        fields.put("reference", document.reference());
        fields.put("pack", document.pack());
        fields.put("status", document.status());
        fields.put("decision", document.decision());
        fields.put("band", document.band());
        fields.put("queue", document.queue());
        fields.put("reasons", document.reasons());
        fields.put("people", document.people());
        fields.put(OPENED, micros(document.openedAt()));
        fields.put(
                "terms",
                List.copyOf(
                        document.hashes().values().stream().flatMap(Set::stream).toList()));
        fields.put(GRAMS, document.grams().stream().map(ElasticDocument::gram).toList());
        fields.put(SIZE, document.grams().size());
        fields.put("revision", document.revision());
        return fields;
    }

    static String gram(long gram) {
        return Long.toHexString(gram);
    }

    /** Since 1970, as exact as the database keeps it. */
    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
