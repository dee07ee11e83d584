-- Cases and what is found out about them. Personal values stand only in bytea columns, as ciphertext under the case key.

create table proofline.kyc_case (
    id           uuid primary key,
    tenant_id    text not null references proofline.tenant,
    reference    text not null,
    pack         text not null,
    language     text not null,
    channel      text not null,
    status       text not null check (status in ('processing', 'awaiting_evidence', 'in_review', 'completed')),
    decision     text check (decision in ('accepted', 'rejected', 'expired')),
    band         text,
    score        numeric(4, 1),
    queue        text,
    claims       bytea not null,
    reason_codes text[] not null default '{}',
    opened_at    timestamptz not null,
    decided_at   timestamptz,
    check ((status = 'completed') = (decision is not null and decided_at is not null))
);
create index kyc_case_newest on proofline.kyc_case (tenant_id, opened_at desc, id desc);
select proofline.protect_tenant_rows('proofline.kyc_case');

-- One row a completed job: the unique job makes a repeated completion harmless.
create table proofline.check_result (
    id           uuid primary key,
    tenant_id    text not null references proofline.tenant,
    case_id      uuid not null references proofline.kyc_case (id),
    job_id       text not null unique,
    check_name   text not null,
    outcome      text not null,
    score        double precision,
    reason_codes text[] not null,
    result       bytea not null,
    attempt      integer not null,
    worker       text not null,
    started_at   timestamptz not null,
    finished_at  timestamptz not null
);
create index check_result_of_case on proofline.check_result (case_id, finished_at);
select proofline.protect_tenant_rows('proofline.check_result');

-- How often a job was handed out. Written in a transaction of its own, so that a job whose worker dies still counts.
create table proofline.job_attempt (
    job_id    text primary key,
    tenant_id text not null references proofline.tenant,
    case_id   uuid not null,
    topic     text not null,
    attempts  integer not null,
    last_at   timestamptz not null
);
select proofline.protect_tenant_rows('proofline.job_attempt');
grant delete on proofline.job_attempt to proofline_app;

create table proofline.decision_evaluation (
    id            uuid primary key,
    sequence      bigint generated always as identity,
    tenant_id     text not null references proofline.tenant,
    case_id       uuid not null references proofline.kyc_case (id),
    model         text not null,
    model_version text not null,
    decision      text not null,
    fired         jsonb not null,
    evaluation    bytea not null,
    nanos         bigint not null,
    evaluated_at  timestamptz not null
);
create index decision_evaluation_of_case on proofline.decision_evaluation (case_id, sequence);
select proofline.protect_tenant_rows('proofline.decision_evaluation');

create table proofline.review_task (
    id           uuid primary key,
    tenant_id    text not null references proofline.tenant,
    case_id      uuid not null references proofline.kyc_case (id),
    queue        text not null,
    status       text not null check (status in ('waiting', 'claimed', 'decided', 'cancelled')),
    claimed_by   text,
    claimed_at   timestamptz,
    created_at   timestamptz not null,
    due_at       timestamptz not null,
    escalated_at timestamptz,
    verdict      text check (verdict in ('accept', 'reject')),
    reason_codes text[] not null default '{}',
    comment      bytea,
    decided_by   text,
    decided_at   timestamptz,
    check ((status = 'claimed') = (claimed_by is not null and decided_by is null)),
    check ((status = 'decided') = (verdict is not null and decided_by is not null))
);
create unique index review_task_one_open_a_case on proofline.review_task (case_id) where status in ('waiting', 'claimed');
create index review_task_by_due on proofline.review_task (tenant_id, queue, due_at) where status in ('waiting', 'claimed');
select proofline.protect_tenant_rows('proofline.review_task');
