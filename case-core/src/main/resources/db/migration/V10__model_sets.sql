-- Models under change control: versions, the sets in which they run together, what is live since when, drafts, and the
-- changes that bring drafts to life under four eyes. Models hold no personal data.

-- Whose models are everybody's default. It is a tenant of its own, so that drafts, four eyes and the audit trail of the
-- defaults work as everybody else's: officers whose account names it change the defaults, nobody else does.
alter table proofline.tenant no force row level security;
insert into proofline.tenant (id, display_name, created_at) values ('platform', 'Platform (defaults)', now())
    on conflict (id) do nothing;
alter table proofline.tenant force row level security;

-- Every tenant sees the rows of the platform beside its own, and changes its own alone.
create function proofline.show_defaults(target regclass) returns void language plpgsql as $$
begin
    execute format('create policy default_rows on %s for select to proofline_app
                        using (tenant_id = ''platform'' and coalesce(current_setting(''app.tenant'', true), '''') <> '''')',
                   target);
end $$;
revoke execute on function proofline.show_defaults from public;

-- Written once. version is the first twelve hex digits of the SHA-256 of text, as evaluations name it; the same text with
-- other examples is another row. examples is JSON: subject to CSV.
create table proofline.model_version (
    id         uuid primary key,
    tenant_id  text not null references proofline.tenant,
    kind       text not null check (kind in ('process', 'decisions')),
    key        text not null check (key ~ '^[a-z][a-z0-9-]{0,63}$'),
    version    text not null check (version ~ '^[0-9a-f]{12}$'),
    text       text not null,
    examples   text not null,
    created_by text not null,
    created_at timestamptz not null
);
create index model_version_by_key on proofline.model_version (key, version);

-- Written once: versions that run together. base is the default set that a tenant's set takes the rest from.
create table proofline.model_set (
    id         uuid primary key,
    tenant_id  text not null references proofline.tenant,
    number     integer not null check (number > 0),
    parent_id  uuid references proofline.model_set,
    base_id    uuid references proofline.model_set,
    origin     text not null check (origin in ('shipped', 'change', 'followed')),
    change_id  uuid,
    created_by text not null,
    created_at timestamptz not null,
    unique (tenant_id, number),
    check ((tenant_id = 'platform') = (base_id is null)),
    check ((origin = 'change') = (change_id is not null))
);
create table proofline.model_set_member (
    set_id     uuid not null references proofline.model_set,
    tenant_id  text not null references proofline.tenant,
    key        text not null,
    version_id uuid not null references proofline.model_version,
    primary key (set_id, key)
);

-- Written once: what was live from when. A tenant's newest row holds; a tenant without rows lives on the platform's.
create table proofline.model_release (
    sequence     bigint generated always as identity primary key,
    tenant_id    text not null references proofline.tenant,
    set_id       uuid not null references proofline.model_set,
    -- A share of new cases that goes to another set first, to compare.
    candidate_id uuid references proofline.model_set,
    percent      integer check (percent between 1 and 99),
    cause        text not null
                 check (cause in ('shipped', 'change', 'canary', 'canary_stopped', 'rollback', 'emergency', 'undone',
                                  'followed')),
    change_id    uuid,
    released_by  text not null,
    live_from    timestamptz not null,
    check ((candidate_id is null) = (percent is null))
);
create index model_release_newest on proofline.model_release (tenant_id, sequence desc);

-- Somebody's work on one model, not yet anybody's to run.
create table proofline.model_draft (
    id           uuid primary key,
    tenant_id    text not null references proofline.tenant,
    kind         text not null check (kind in ('process', 'decisions')),
    key          text not null check (key ~ '^[a-z][a-z0-9-]{0,63}$'),
    name         text not null,
    comment      text not null,
    -- What it was derived from, to compare with and to tell when the base has moved on.
    base_id      uuid not null references proofline.model_version,
    text         text not null,
    examples     text not null,
    revision     integer not null check (revision > 0),
    -- Everybody whose words are in it: nobody of them approves it.
    authors      text[] not null check (cardinality(authors) > 0),
    created_at   timestamptz not null,
    saved_by     text not null,
    saved_at     timestamptz not null,
    closed_at    timestamptz
);
create index model_draft_open on proofline.model_draft (tenant_id, saved_at desc) where closed_at is null;

-- A change to what is live, from its proposal to its end.
create table proofline.model_change (
    id           uuid primary key,
    tenant_id    text not null references proofline.tenant,
    number       integer not null check (number > 0),
    kind         text not null check (kind in ('drafts', 'rollback', 'emergency')),
    status       text not null
                 check (status in ('proposed', 'scheduled', 'canary', 'live', 'sent_back', 'withdrawn', 'stopped',
                                   'to_confirm', 'undone', 'failed')),
    version      integer not null default 0,
    reason       text not null check (reason <> ''),
    -- What was live when it was proposed; what it made; for a roll-back the earlier set that is to be live again.
    parent_id    uuid not null references proofline.model_set,
    set_id       uuid references proofline.model_set,
    target_id    uuid references proofline.model_set,
    -- When it is to go live, null for at once; what share of new cases it gets first, null for all.
    live_at      timestamptz,
    percent      integer check (percent between 1 and 99),
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    -- The proposer and everybody whose words are in the drafts.
    authors      text[] not null check (proposed_by = any (authors)),
    decided_by   text,
    decided_at   timestamptz,
    note         text not null default '',
    ended_at     timestamptz,
    unique (tenant_id, number),
    check ((decided_by is null) = (decided_at is null)),
    check (kind = 'drafts' or target_id is not null),
    check (status not in ('scheduled', 'canary', 'live') or decided_by is not null),
    -- Four eyes, whatever the application thinks. Only who made a proposal withdraws it.
    constraint second_is_no_author check (decided_by is null or not decided_by = any (authors))
);
create index model_change_newest on proofline.model_change (tenant_id, number desc);

-- The versions that a change puts in the place of others, frozen as they were proposed.
create table proofline.model_change_item (
    change_id  uuid not null references proofline.model_change,
    tenant_id  text not null references proofline.tenant,
    key        text not null,
    version_id uuid not null references proofline.model_version,
    base_id    uuid not null references proofline.model_version,
    draft_id   uuid not null references proofline.model_draft,
    primary key (change_id, key)
);

-- A case stays on the set that it was opened with. Cases of before have none and keep the process that they run on.
alter table proofline.kyc_case add column model_set_id uuid references proofline.model_set;
create index kyc_case_of_set on proofline.kyc_case (tenant_id, model_set_id, opened_at);

select proofline.protect_tenant_rows('proofline.model_version', 'select, insert');
select proofline.protect_tenant_rows('proofline.model_set', 'select, insert');
select proofline.protect_tenant_rows('proofline.model_set_member', 'select, insert');
select proofline.protect_tenant_rows('proofline.model_release', 'select, insert');
select proofline.protect_tenant_rows('proofline.model_draft');
select proofline.protect_tenant_rows('proofline.model_change');
select proofline.protect_tenant_rows('proofline.model_change_item', 'select, insert');
select proofline.show_defaults('proofline.model_version');
select proofline.show_defaults('proofline.model_set');
select proofline.show_defaults('proofline.model_set_member');
select proofline.show_defaults('proofline.model_release');
