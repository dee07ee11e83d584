package io.proofline.casecore.audit.export;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The first line of an export.
 *
 * @param form names the form of the file
 * @param export a random id
 * @param kind {@code entries}: with the hashes of all that stands between; {@code evidence}: one case, with a proof for
 *     each entry
 * @param tenant whose entries
 * @param caseId of which case; null: of all
 * @param from from when on, or null
 * @param to until before when, or null
 * @param madeAt when it was made
 * @param waiting how many entries that belong here were not sealed yet then, and are missing
 * @param publicKey PEM; worth something only if it is the one you got by another way
 * @param checkpoint the note that the proofs lead to
 */
public record ExportHeader(
        String form,
        String export,
        String kind,
        String tenant,
        @JsonProperty("case") String caseId,
        String from,
        String to,
        @JsonProperty("made_at") String madeAt,
        long waiting,
        @JsonProperty("public_key") String publicKey,
        String checkpoint) {

    public static final String FORM = "proofline-audit-export-1";
    public static final String ENTRIES = "entries";
    public static final String EVIDENCE = "evidence";
}
