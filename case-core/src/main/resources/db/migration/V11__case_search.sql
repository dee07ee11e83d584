-- Finding cases, and the outbox that keeps whoever else has to know of a change up to date.

-- Written in the transaction of the change, so that both stand or neither does; one row a consumer. Delivered in order
-- per case and deleted then. Holds codes and ids, nothing personal.
create table proofline.outbox (
    position     bigint generated always as identity primary key,
    event_id     uuid not null,
    tenant_id    text not null references proofline.tenant,
    case_id      uuid not null,
    consumer     text not null,
    topic        text not null,
    payload      text not null,
    written_at   timestamptz not null,
    attempts     integer not null default 0,
    -- While somebody is at it, this lies in the future; so a delivery whose node dies is tried again.
    next_attempt timestamptz not null,
    parked_at    timestamptz,
    last_error   text
);
create index outbox_in_order on proofline.outbox (consumer, case_id, position) where parked_at is null;
select proofline.protect_tenant_rows('proofline.outbox', 'select, insert');
select proofline.open_to_system('proofline.outbox', 'select, update, delete');

-- Values that somebody types to find a case: a number of the document without its state, the end of a telephone number,
-- the client's reference, the beginning of the id. What is typed may be any of them, so all are hashed alike.
alter table proofline.case_search_hash drop constraint case_search_hash_kind_check;
alter table proofline.case_search_hash add constraint case_search_hash_kind_check
    check (kind in ('document_number', 'email', 'phone', 'picture', 'any_number', 'phone_end', 'reference', 'id_start'));

-- What a case can be found by. grams are the first 64 bits of the keyed hashes of the trigrams of its names.
create table proofline.case_search (
    case_id   uuid primary key references proofline.kyc_case (id) on delete cascade,
    tenant_id text not null references proofline.tenant,
    reference text not null,
    pack      text not null,
    status    text not null,
    decision  text,
    band      text,
    queue     text,
    reasons   text[] not null,
    -- Staff who have or had to do with it, and may see it whatever queue it is in.
    people    text[] not null,
    opened_at timestamptz not null,
    grams     bigint[] not null,
    -- Of two writings of the same case that with the higher revision began later.
    revision  bigint not null
);
create index case_search_newest on proofline.case_search (tenant_id, opened_at desc, case_id);
create index case_search_by_reference on proofline.case_search (tenant_id, reference collate "C");
-- A list of pending entries would be read by every search until it is merged.
create index case_search_by_gram on proofline.case_search using gin (grams) with (fastupdate = off);
select proofline.protect_tenant_rows('proofline.case_search', 'select, insert, update, delete');

create sequence proofline.search_revision;
grant usage on sequence proofline.search_revision to proofline_app, proofline_system;

-- The overlap of arrays is not leakproof, so under row-level security PostgreSQL would read every row of the tenant
-- before it looked at a gram. This function reads as the owner instead, who sees these rows here and nowhere else, and
-- compares with the bound tenant itself. It answers with ids and figures alone.
create policy rows_by_gram on proofline.case_search for select to proofline_owner using (true);

-- Cases that have at least as many as are "enough" of the grams sought, among those that have all of one group; "groups"
-- holds the groups one behind the other, each of so many grams as its size.
create function proofline.cases_with_grams(groups bigint[], group_size integer, sought bigint[], enough integer)
    returns table (case_id uuid, shared integer, size integer)
    language plpgsql stable security definer rows 500
    set search_path = pg_catalog, pg_temp set jit = off as $$
declare
    has_a_group text := 'false';
begin
    for start in 1 .. coalesce(cardinality(groups), 0) by group_size loop
        has_a_group := has_a_group
            || format(' or found.grams @> %L::bigint[]', groups[start : start + group_size - 1]);
    end loop;
    return query execute
        'select found.case_id, overlap.shared::integer, cardinality(found.grams)
         from proofline.case_search found
             cross join lateral (select count(*) as shared from unnest(found.grams) gram where gram = any ($1)) overlap
         where (' || has_a_group || ')
           and found.tenant_id = current_setting(''app.tenant'', true)
           and overlap.shared >= $2'
        using sought, enough;
end $$;
revoke execute on function proofline.cases_with_grams from public;
grant execute on function proofline.cases_with_grams to proofline_app;

-- What somebody searched for, so that the address of the answer can be passed on without naming anybody: personal terms
-- stand here as their keyed hashes.
create table proofline.kept_search (
    token     text primary key check (token ~ '^[A-Za-z0-9_-]{22}$'),
    tenant_id text not null references proofline.tenant,
    terms     text not null,
    kept_by   text not null,
    kept_at   timestamptz not null
);
create index kept_search_by_age on proofline.kept_search (tenant_id, kept_at);
select proofline.protect_tenant_rows('proofline.kept_search', 'select, insert, delete');

-- How far a rebuild of an index is; one row a tenant and index. A rebuild that was broken off goes on behind "after".
create table proofline.search_rebuild (
    tenant_id    text not null references proofline.tenant,
    index_name   text not null,
    -- Where it writes to, if that is not yet what is searched.
    target       text,
    revision     bigint not null,
    requested_at timestamptz not null,
    after        uuid,
    done         bigint not null default 0,
    total        bigint not null,
    finished_at  timestamptz,
    primary key (tenant_id, index_name)
);
select proofline.protect_tenant_rows('proofline.search_rebuild', 'select, insert, update');
select proofline.open_to_system('proofline.search_rebuild', 'select, insert, update');
