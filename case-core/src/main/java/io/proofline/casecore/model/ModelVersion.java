package io.proofline.casecore.model;

import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One text of a model with the examples that it was proven by; never changed once it is there.
 *
 * @param tenant whose it is; {@code platform} for the defaults
 * @param key e.g. {@code verification}
 * @param version the first twelve hex digits of the text's SHA-256, as evaluations name it
 * @param text BPMN 2.0 or DMN 1.3 XML
 * @param examples of a decision model; empty for a process
 * @param createdBy user name, or {@code proofline} for what was shipped
 */
public record ModelVersion(
        UUID id,
        TenantId tenant,
        ModelKind kind,
        String key,
        String version,
        String text,
        List<ExampleFile> examples,
        String createdBy,
        Instant createdAt) {

    public ModelVersion {
        examples = List.copyOf(examples);
    }
}
