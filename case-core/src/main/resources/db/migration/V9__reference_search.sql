-- Row-level security lets only leakproof operators run before its own condition, and LIKE is none of them. The beginning
-- of a reference is therefore sought as a range, in the order of the bytes.
drop index proofline.kyc_case_by_reference;
create index kyc_case_by_reference on proofline.kyc_case (tenant_id, reference collate "C");
