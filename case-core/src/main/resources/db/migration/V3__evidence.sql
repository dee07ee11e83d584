-- The pictures of a case. Their content is ciphertext under the key of the case, in a table of its own, so that it can
-- move to an object store without touching anything else.

create table proofline.evidence (
    evidence_id uuid primary key,
    tenant_id   text not null references proofline.tenant,
    case_id     uuid not null references proofline.kyc_case,
    sequence    bigint generated always as identity,
    kind        text not null,
    derived     boolean not null,
    media_type  text not null,
    bytes       bigint not null check (bytes >= 0),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    received_at timestamptz not null
);
create index on proofline.evidence (case_id, sequence);

create table proofline.evidence_blob (
    evidence_id uuid primary key references proofline.evidence,
    tenant_id   text not null references proofline.tenant,
    ciphertext  bytea not null
);
-- It is random to the eye: compressing it costs time and gains nothing.
alter table proofline.evidence_blob alter column ciphertext set storage external;

-- Evidence is added, never changed or taken away.
select proofline.protect_tenant_rows('proofline.evidence', 'select, insert');
select proofline.protect_tenant_rows('proofline.evidence_blob', 'select, insert');
