-- The audit trail becomes a Merkle tree (RFC 9162) with signed checkpoints in the place of a hash chain.

-- What concerns no single case, such as an export by period, has an entry too. The salt keeps a leaf hash that is shown
-- to others, as the sibling in a proof, from being guessed.
alter table proofline.audit_queue
    alter column case_id drop not null,
    add column salt bytea not null default uuid_send(gen_random_uuid()) check (length(salt) = 16),
    add check (case_id is not null or personal is null);
alter table proofline.audit_queue alter column salt drop default;

alter table proofline.audit_entry rename to audit_chain;
alter index proofline.audit_entry_pkey rename to audit_chain_pkey;
alter table proofline.audit_chain rename constraint audit_entry_event_id_key to audit_chain_event_id_key;

create table proofline.audit_entry (
    leaf_index bigint primary key constraint audit_entry_index_natural check (leaf_index >= 0),
    event_id   uuid not null unique,
    tenant_id  text not null references proofline.tenant,
    case_id    uuid,
    at         timestamptz not null,
    action     text not null,
    actor_kind text not null,
    actor_id   text not null,
    details    text not null,
    personal   bytea,
    salt       bytea not null check (length(salt) = 16),
    leaf_hash  bytea not null check (length(leaf_hash) = 32)
);
create index audit_entry_of_case on proofline.audit_entry (case_id, leaf_index);
-- Time grows with the index, nearly: a period is found by blocks.
create index audit_entry_at on proofline.audit_entry using brin (at) with (pages_per_range = 16);

-- The chain's entries go back to the queue, before all others and in their order, and are sealed anew as the first
-- leaves of the tree. The owner of a table is held to its policies too; not for this moment.
alter table proofline.audit_chain no force row level security;
alter table proofline.audit_queue no force row level security;
insert into proofline.audit_queue (position, event_id, tenant_id, case_id, at, action, actor_kind, actor_id, details,
                                   personal, salt)
    overriding system value
    select leaf_index - 9000000000000000000, event_id, tenant_id, case_id, at, action, actor_kind, actor_id, details,
           personal, uuid_send(gen_random_uuid())
    from proofline.audit_chain;
alter table proofline.audit_queue force row level security;
drop table proofline.audit_chain;

-- Hashes of complete subtrees of 256, 65,536, … leaves, as the tiles of C2SP's tlog-tiles: with the leaves' own they give
-- any proof from a few hundred rows.
create table proofline.audit_subtree (
    level    smallint not null check (level > 0 and level % 8 = 0),
    position bigint not null check (position >= 0),
    hash     bytea not null check (length(hash) = 32),
    primary key (level, position)
);

-- note is the checkpoint as it was signed; the other columns repeat it for queries.
create table proofline.audit_checkpoint (
    number    bigint primary key check (number > 0),
    tree_size bigint not null unique check (tree_size > 0),
    at        timestamptz not null,
    note      text not null
);

-- How far each place outside of the database has been told.
create table proofline.audit_sink (
    name         text primary key,
    delivered    bigint not null default 0,
    attempts     integer not null default 0,
    next_attempt timestamptz not null,
    last_error   text
);

create trigger written_once before update or delete on proofline.audit_entry
    for each row execute function proofline.refuse_change();
create trigger never_emptied before truncate on proofline.audit_entry
    for each statement execute function proofline.refuse_change();
create trigger written_once before update or delete on proofline.audit_subtree
    for each row execute function proofline.refuse_change();
create trigger never_emptied before truncate on proofline.audit_subtree
    for each statement execute function proofline.refuse_change();
create trigger written_once before update or delete on proofline.audit_checkpoint
    for each row execute function proofline.refuse_change();
create trigger never_emptied before truncate on proofline.audit_checkpoint
    for each statement execute function proofline.refuse_change();

select proofline.protect_tenant_rows('proofline.audit_entry', 'select');
select proofline.open_to_system('proofline.audit_entry', 'select, insert');
grant select on proofline.audit_checkpoint to proofline_app;
grant select, insert on proofline.audit_subtree, proofline.audit_checkpoint to proofline_system;
grant select, insert, update on proofline.audit_sink to proofline_system;
