-- What happened on each day, counted once the day is over, so that a dashboard over a year reads hundreds of rows and
-- not a million. Days are those of the tenant's calendar: figures of another time zone are counted anew.
create table proofline.figure_day (
    tenant_id  text not null references proofline.tenant,
    day        date not null,
    time_zone  text not null,
    counted_at timestamptz not null,
    primary key (tenant_id, day)
);
-- label tells apart what is counted under one figure: a document pack, a decision, a reason code, a check.
create table proofline.daily_figure (
    tenant_id text not null,
    day       date not null,
    figure    text not null,
    label     text not null,
    amount    bigint not null check (amount > 0),
    primary key (tenant_id, day, figure, label),
    foreign key (tenant_id, day) references proofline.figure_day on delete cascade
);

-- Days that are not over are counted from the rows themselves: each of these finds a few days without the rest.
create index kyc_case_by_decision on proofline.kyc_case (tenant_id, decided_at) where decided_at is not null;
create index kyc_case_not_decided on proofline.kyc_case (tenant_id, status) where status <> 'completed';
create index review_task_by_decision on proofline.review_task (tenant_id, decided_at) where decided_at is not null;
create index review_task_by_creation on proofline.review_task (tenant_id, created_at);
create index review_task_on_hold on proofline.review_task (tenant_id) where status = 'on_hold';
-- Results are written in the order of their times, nearly: a period is found by blocks.
create index check_result_at on proofline.check_result using brin (finished_at) with (pages_per_range = 16);

select proofline.protect_tenant_rows('proofline.figure_day', 'select, insert, delete');
select proofline.protect_tenant_rows('proofline.daily_figure', 'select, insert, delete');
