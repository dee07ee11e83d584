-- Keys of calls that must not happen twice. Only hashes of the keys; the answer is ciphertext under the case key.

create table proofline.idempotency_key (
    tenant_id  text not null references proofline.tenant,
    key_hash   text not null,
    digest     text not null,
    case_id    uuid references proofline.kyc_case (id) on delete cascade,
    answer     bytea,
    created_at timestamptz not null,
    primary key (tenant_id, key_hash),
    check ((case_id is null) = (answer is null))
);
create index idempotency_key_by_age on proofline.idempotency_key (tenant_id, created_at);
select proofline.protect_tenant_rows('proofline.idempotency_key', 'select, insert, update, delete');
