package io.proofline.casecore.model;

import io.proofline.contract.model.ModelKind;
import io.proofline.contract.tenant.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which version of every model runs together, BPMN and decisions; never changed once it is there.
 *
 * @param tenant whose it is; {@code platform} for a default
 * @param number counts the sets of the tenant from 1
 * @param parent the set that it was made from; empty for the first
 * @param base the default set that a tenant's set takes the rest of its models from; empty for a default
 * @param createdBy user name, or {@code proofline} for what was shipped
 * @param members one a model, in order of kind and key
 */
public record ModelSet(
        UUID id,
        TenantId tenant,
        int number,
        Optional<UUID> parent,
        Optional<UUID> base,
        Origin origin,
        String createdBy,
        Instant createdAt,
        List<Member> members) {

    /** How a set came about. */
    public enum Origin {
        /** Came with a build. */
        SHIPPED,
        /** Made by officers. */
        CHANGE,
        /** A tenant's own versions beside a newer default. */
        FOLLOWED
    }

    /**
     * A model's version in the set.
     *
     * @param versionId of the {@link ModelVersion}
     * @param owner whose version it is: a tenant's set has the platform's versions but for its own ones
     */
    public record Member(UUID versionId, TenantId owner, ModelKind kind, String key, String version) {}

    public ModelSet {
        members = members.stream()
                .sorted(Comparator.comparing(Member::kind).thenComparing(Member::key))
                .toList();
    }

    /** The same set, read with its members. */
    ModelSet with(List<Member> read) {
        return new ModelSet(id, tenant, number, parent, base, origin, createdBy, createdAt, read);
    }

    public Optional<Member> member(String key) {
        return members.stream().filter(member -> member.key().equals(key)).findFirst();
    }

    /** The versions that differ from the default's: those that the tenant itself made. */
    public List<Member> own() {
        return base.isEmpty()
                ? List.of()
                : members.stream()
                        .filter(member -> member.owner().equals(tenant))
                        .toList();
    }

    /** Version by key, e.g. for an audit entry. */
    public Map<String, String> versions() {
        return members.stream()
                .collect(Collectors.toMap(Member::key, Member::version, (first, second) -> first, TreeMap::new));
    }

    /** What people call it, e.g. {@code acme-7}. */
    public String title() {
        return tenant + "-" + number;
    }
}
