-- The ground that every feature stands on: tenants and their keys, staff accounts, the audit trail, and the
-- row-level security that keeps tenants apart.
--
-- Run as proofline_owner. The schemas and the roles exist already. Nothing is granted to PUBLIC, nothing is granted to
-- proofline_app or proofline_system except where a line here or in a later migration says so.

grant usage on schema proofline, keystore, flowable to proofline_app, proofline_system;

-- The process engine's tables come later and hold case ids, scores and codes, nothing personal. The engine has no
-- tenant column on many of them, and its executors work across tenants.
alter default privileges in schema flowable
    grant select, insert, update, delete on tables to proofline_app, proofline_system;
alter default privileges in schema flowable
    grant usage, select on sequences to proofline_app, proofline_system;


-- Row-level security ---------------------------------------------------------------------------------------------

-- Every table with a column tenant_id is handed to this function once. The application then sees the rows of the
-- tenant that its transaction is bound to. If none is bound, current_setting gives NULL or '', which no tenant is
-- called, and there are no rows. FORCE holds the owner of the table to the policies too, so that a connection of the
-- owner, should one ever leak into the application, sees nothing.
create function proofline.protect_tenant_rows(
    target regclass, app_privileges text default 'select, insert, update', tenant_column text default 'tenant_id')
    returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy tenant_rows on %1$s to proofline_app
                        using (%2$I = current_setting(''app.tenant'', true))
                        with check (%2$I = current_setting(''app.tenant'', true))', target, tenant_column);
    execute format('grant %s on %s to proofline_app', app_privileges, target);
end $$;

-- The few jobs that cross tenants run as proofline_system. A table is opened to them by name, with no more privileges
-- than the job needs.
create function proofline.open_to_system(target regclass, privileges text)
    returns void language plpgsql as $$
begin
    execute format('create policy system_rows on %s to proofline_system using (true) with check (true)', target);
    execute format('grant %s on %s to proofline_system', privileges, target);
end $$;

revoke execute on function proofline.protect_tenant_rows, proofline.open_to_system from public;


-- Tenants --------------------------------------------------------------------------------------------------------

create table proofline.tenant (
    id           text primary key check (id ~ '^[a-z][a-z0-9-]{1,31}$'),
    display_name text not null,
    created_at   timestamptz not null
);

-- Of a secret only its SHA-256 is kept; the secret has 256 random bits, so nothing can be guessed from the hash.
create table proofline.api_key (
    key_id      text primary key,
    tenant_id   text not null references proofline.tenant,
    name        text not null,
    secret_hash bytea not null check (length(secret_hash) = 32),
    created_at  timestamptz not null,
    revoked_at  timestamptz
);


-- Keys -----------------------------------------------------------------------------------------------------------

-- The master key, which is not in the database, wraps a key per tenant, which wraps a key per case.
create table proofline.tenant_key (
    tenant_id  text primary key references proofline.tenant,
    wrapped    bytea not null,
    created_at timestamptz not null
);

-- In a schema of its own, so that its backups can be kept for a shorter time than everything else: a case is erased
-- for good when its key is gone from here and from these backups.
create table keystore.case_key (
    case_id    uuid primary key,
    tenant_id  text not null references proofline.tenant,
    wrapped    bytea not null,
    created_at timestamptz not null
);
create index on keystore.case_key (tenant_id);


-- Staff ----------------------------------------------------------------------------------------------------------

-- Whoever logs in has no tenant yet, and may have several, so this table is not under row-level security. It holds
-- nothing of any tenant but its name.
create table proofline.staff_account (
    username      text primary key check (username ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
    display_name  text not null,
    password_hash text not null,
    roles         text[] not null,
    tenants       text[] not null,
    enabled       boolean not null default true,
    created_at    timestamptz not null
);
grant select, insert, update on proofline.staff_account to proofline_app;


-- Audit ----------------------------------------------------------------------------------------------------------

-- What happened is written here inside the transaction in which it happened, or not at all. details is JSON without
-- personal data, as text because its bytes are hashed; personal is ciphertext under the key of the case.
create table proofline.audit_queue (
    position   bigint generated always as identity primary key,
    event_id   uuid not null unique,
    tenant_id  text not null references proofline.tenant,
    case_id    uuid not null,
    at         timestamptz not null,
    action     text not null,
    actor_kind text not null,
    actor_id   text not null,
    details    text not null,
    personal   bytea
);
create index on proofline.audit_queue (case_id);

-- One sequencer at a time moves it here and chains it: hash is the SHA-256 of previous_hash and the entry's bytes.
-- The constraints are the last line of defence should two sequencers ever run at once.
create table proofline.audit_entry (
    leaf_index    bigint primary key check (leaf_index >= 0),
    event_id      uuid not null unique,
    tenant_id     text not null references proofline.tenant,
    case_id       uuid not null,
    at            timestamptz not null,
    action        text not null,
    actor_kind    text not null,
    actor_id      text not null,
    details       text not null,
    personal      bytea,
    previous_hash bytea not null unique check (length(previous_hash) = 32),
    hash          bytea not null unique check (length(hash) = 32)
);
create index on proofline.audit_entry (case_id, leaf_index);

-- The grants below already forbid it. This stops whoever gets more of them by mistake.
create function proofline.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Audit rows are written once and never changed or deleted.' using errcode = 'insufficient_privilege';
end $$;

create trigger written_once before update or delete on proofline.audit_entry
    for each row execute function proofline.refuse_change();
create trigger never_emptied before truncate on proofline.audit_entry
    for each statement execute function proofline.refuse_change();
create trigger written_once before update on proofline.audit_queue
    for each row execute function proofline.refuse_change();
create trigger moved_by_the_sequencer_alone before delete on proofline.audit_queue
    for each row when (current_user <> 'proofline_system') execute function proofline.refuse_change();
create trigger never_emptied before truncate on proofline.audit_queue
    for each statement execute function proofline.refuse_change();


-- Who sees what --------------------------------------------------------------------------------------------------

select proofline.protect_tenant_rows('proofline.tenant', 'select, insert', 'id');
select proofline.protect_tenant_rows('proofline.api_key');
select proofline.protect_tenant_rows('proofline.tenant_key', 'select, insert');
select proofline.protect_tenant_rows('keystore.case_key', 'select, insert, delete');
select proofline.protect_tenant_rows('proofline.audit_queue', 'select, insert');
select proofline.protect_tenant_rows('proofline.audit_entry', 'select');

select proofline.open_to_system('proofline.tenant', 'select');
select proofline.open_to_system('proofline.audit_queue', 'select, delete');
select proofline.open_to_system('proofline.audit_entry', 'select, insert');
