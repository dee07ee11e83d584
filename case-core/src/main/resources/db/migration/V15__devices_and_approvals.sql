-- Cases from one device are related: the client's name for the device is hashed like e-mail addresses and numbers.
alter table proofline.case_search_hash drop constraint case_search_hash_kind_check;
alter table proofline.case_search_hash add constraint case_search_hash_kind_check
    check (kind in ('document_number', 'email', 'phone', 'device', 'picture', 'any_number', 'phone_end', 'reference',
                    'id_start'));

-- The head of every page counts what waits for a second person; of a million tasks those are few.
create index review_task_to_approve on proofline.review_task (tenant_id, queue)
    where kind = 'approval' and status = 'waiting';
