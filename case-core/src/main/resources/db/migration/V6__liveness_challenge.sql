-- What an applicant is asked to do before the camera. Of the nonce only a hash is kept: who reads this table cannot
-- answer for somebody else. A challenge is used up by being stamped, never deleted.

create table proofline.liveness_challenge (
    id          uuid primary key,
    tenant_id   text not null references proofline.tenant,
    case_id     uuid not null references proofline.kyc_case (id),
    nonce_hash  text not null unique check (nonce_hash ~ '^[0-9a-f]{64}$'),
    steps       text[] not null check (cardinality(steps) > 0),
    pace_millis integer not null check (pace_millis > 0),
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz
);
create index on proofline.liveness_challenge (case_id);
select proofline.protect_tenant_rows('proofline.liveness_challenge');

-- What the client application asked for when it opened the case; the decision table has the last word.
alter table proofline.kyc_case add column liveness_video text check (liveness_video in ('required', 'optional', 'none'));
