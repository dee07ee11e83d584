-- The work of reviewers on cases: kinds of task, four eyes, holds, idle time, business calendars, conversation.

-- Rows of before are told what their case is like. The owner sees no rows while row security is forced on it.
alter table proofline.review_task no force row level security;
alter table proofline.kyc_case no force row level security;

alter table proofline.review_task
    -- review: a decision of the process; approval: the second pair of eyes; quality: a look back that holds nothing up
    add column kind         text not null default 'review' check (kind in ('review', 'approval', 'quality')),
    -- Counts the changes that somebody who looks at an older page has to know of.
    add column version      integer not null default 0,
    -- Why accepting needs a second person, or 'none'.
    add column override     text not null default 'none'
                            check (override in ('none', 'hard_stop', 'fraud_flag', 'low_score')),
    add column last_seen_at timestamptz,
    add column held_until   timestamptz,
    -- Working time that was left when the task was put on hold, in seconds.
    add column work_left    bigint check (work_left >= 0),
    -- Of an approval: what is to be approved, and who may not approve it.
    add column first_task   uuid references proofline.review_task,
    add column first_by     text,
    add column agreed       boolean,
    -- What a queue is filtered by; the country is an ISO 3166-1 code and names nobody.
    add column pack         text not null default '',
    add column country      text,
    add column band         text,
    add column score        numeric(4, 1),
    add column case_reasons text[] not null default '{}';

update proofline.review_task t set pack = c.pack, band = c.band, score = c.score
    from proofline.kyc_case c where c.id = t.case_id;

alter table proofline.review_task force row level security;
alter table proofline.kyc_case force row level security;

alter table proofline.review_task drop constraint review_task_status_check;
alter table proofline.review_task drop constraint review_task_check;
alter table proofline.review_task drop constraint review_task_check1;
alter table proofline.review_task
    add constraint status_is_known
        check (status in ('waiting', 'claimed', 'on_hold', 'decided', 'returned', 'cancelled')),
    add constraint claimed_means_held_by_one
        check ((status = 'claimed') = (claimed_by is not null and decided_by is null)),
    add constraint decided_means_verdict
        check ((status = 'decided') = (verdict is not null)),
    add constraint ended_by_a_person
        check ((status in ('decided', 'returned')) = (decided_by is not null and decided_at is not null)),
    add constraint on_hold_means_until
        check ((status = 'on_hold') = (held_until is not null and work_left is not null)),
    add constraint approval_names_the_first
        check ((kind = 'approval') = (first_task is not null and first_by is not null)),
    -- Four eyes, whatever the application thinks.
    add constraint second_is_not_the_first
        check (first_by is null or (claimed_by is distinct from first_by and decided_by is distinct from first_by));

drop index proofline.review_task_one_open_a_case;
create unique index review_task_one_open_a_case on proofline.review_task (case_id)
    where status in ('waiting', 'claimed', 'on_hold') and kind <> 'quality';
create unique index review_task_one_quality_look_a_case on proofline.review_task (case_id) where kind = 'quality';
create index review_task_of_case on proofline.review_task (case_id, created_at);

-- What is due first: in one queue, of what is free; and in all queues, of what is open. The latter holds all that a
-- page number needs, so that page 1,000 is counted to in the index alone.
create index review_task_next on proofline.review_task (tenant_id, queue, due_at, id) where status = 'waiting';
create index review_task_open_by_due on proofline.review_task (tenant_id, due_at, id) include (queue)
    where status in ('waiting', 'claimed');
create index review_task_open_by_age on proofline.review_task (tenant_id, created_at, id) include (queue)
    where status in ('waiting', 'claimed');
create index review_task_held_by on proofline.review_task (tenant_id, claimed_by, last_seen_at) where status = 'claimed';
create index kyc_case_by_reference on proofline.kyc_case (tenant_id, reference text_pattern_ops);

-- When a tenant's staff works. A tenant without a row has the calendar of the platform's settings.
create table proofline.business_calendar (
    tenant_id  text primary key references proofline.tenant,
    time_zone  text not null,
    changed_at timestamptz not null
);
create table proofline.business_hours (
    tenant_id     text not null references proofline.business_calendar,
    weekday       smallint not null check (weekday between 1 and 7), -- ISO 8601: 1 is Monday
    opens_minute  smallint not null check (opens_minute between 0 and 1439),
    closes_minute smallint not null check (closes_minute between 1 and 1440),
    primary key (tenant_id, weekday, opens_minute),
    check (opens_minute < closes_minute)
);
create table proofline.business_holiday (
    tenant_id text not null references proofline.business_calendar,
    day       date not null,
    primary key (tenant_id, day)
);

-- What staff say to each other about a case. Words and file names are ciphertext under the key of the case.
create table proofline.case_comment (
    id         uuid primary key,
    tenant_id  text not null references proofline.tenant,
    case_id    uuid not null references proofline.kyc_case,
    author     text not null,
    body       bytea not null,
    written_at timestamptz not null
);
create index case_comment_of_case on proofline.case_comment (case_id, written_at);
create table proofline.case_mention (
    comment_id uuid not null references proofline.case_comment,
    tenant_id  text not null references proofline.tenant,
    case_id    uuid not null,
    username   text not null,
    mentioned_at timestamptz not null,
    seen_at    timestamptz,
    primary key (comment_id, username)
);
create index case_mention_inbox on proofline.case_mention (tenant_id, username, mentioned_at desc);
create table proofline.case_attachment (
    evidence_id uuid primary key references proofline.evidence,
    tenant_id   text not null references proofline.tenant,
    case_id     uuid not null references proofline.kyc_case,
    name        bytea not null,
    added_by    text not null,
    added_at    timestamptz not null
);
create index case_attachment_of_case on proofline.case_attachment (case_id, added_at);

select proofline.protect_tenant_rows('proofline.business_calendar');
select proofline.protect_tenant_rows('proofline.business_hours', 'select, insert, delete');
select proofline.protect_tenant_rows('proofline.business_holiday', 'select, insert, delete');
select proofline.protect_tenant_rows('proofline.case_comment', 'select, insert');
select proofline.protect_tenant_rows('proofline.case_mention');
select proofline.protect_tenant_rows('proofline.case_attachment', 'select, insert');
