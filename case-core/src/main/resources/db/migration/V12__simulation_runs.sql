-- What drafts of models would have made of cases that were decided before: who tried what, how far it got and what came
-- out. result is JSON of counts, codes and ids of cases; it holds nothing personal.
create table proofline.simulation_run (
    id               uuid primary key,
    tenant_id        text not null references proofline.tenant,
    kind             text not null check (kind in ('back_test', 'replay')),
    model            text not null,
    -- The draft that was tried, null for a version that is kept; its text by the first digits of its digest.
    draft_id         uuid,
    draft_name       text not null,
    draft_version    text not null,
    base_version     text not null,
    cases            integer not null check (cases between 1 and 1000000),
    done             integer not null default 0,
    state            text not null
                     check (state in ('waiting', 'running', 'done', 'cancelled', 'failed', 'broken_off')),
    cancel_requested boolean not null default false,
    started_by       text not null,
    created_at       timestamptz not null,
    -- The node that runs it writes this every few seconds; when it no longer does, the run is broken off.
    seen_at          timestamptz not null,
    ended_at         timestamptz,
    -- Why it failed, in a sentence for the officer.
    failure          text not null default '',
    result           text,
    check ((state in ('waiting', 'running')) = (ended_at is null)),
    check (state <> 'done' or result is not null)
);
create unique index simulation_run_one_at_a_time on proofline.simulation_run (tenant_id)
    where state in ('waiting', 'running');
create index simulation_run_newest on proofline.simulation_run (tenant_id, created_at desc);
create index simulation_run_of_draft on proofline.simulation_run (draft_id, created_at desc) where draft_id is not null;
select proofline.protect_tenant_rows('proofline.simulation_run');
