-- What other cases of a tenant have in common with one, and fingerprints.

-- What has to be known of a piece of evidence beside its content, e.g. the resolution of a fingerprint; nothing personal.
alter table proofline.evidence add column attributes jsonb not null default '{}';

-- Document numbers, e-mail addresses and the like are searched by keyed hashes: without the key nobody can try out which
-- number it is, and no two tenants' hashes of the same number are alike. The key is wrapped by the master key.
create table proofline.search_key (
    tenant_id  text primary key references proofline.tenant,
    wrapped    bytea not null,
    created_at timestamptz not null
);
select proofline.protect_tenant_rows('proofline.search_key', 'select, insert');

create table proofline.case_search_hash (
    tenant_id text not null references proofline.tenant,
    case_id   uuid not null references proofline.kyc_case (id) on delete cascade,
    kind      text not null check (kind in ('document_number', 'email', 'phone', 'picture')),
    hash      bytea not null check (length(hash) = 32),
    primary key (case_id, kind, hash)
);
create index case_search_hash_by_value on proofline.case_search_hash (tenant_id, kind, hash);
select proofline.protect_tenant_rows('proofline.case_search_hash', 'select, insert, delete');

-- What duplicate-search found, so that both cases can tell of each other. similarity is that of the faces, a cosine.
create table proofline.case_relation (
    tenant_id  text not null references proofline.tenant,
    case_id    uuid not null references proofline.kyc_case (id) on delete cascade,
    other_id   uuid not null references proofline.kyc_case (id) on delete cascade,
    shared     text[] not null,
    similarity double precision,
    found_at   timestamptz not null,
    primary key (case_id, other_id),
    check (case_id <> other_id)
);
create index case_relation_other on proofline.case_relation (other_id);
select proofline.protect_tenant_rows('proofline.case_relation', 'select, insert, delete');
