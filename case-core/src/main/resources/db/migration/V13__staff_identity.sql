-- Staff who sign in at an identity provider. Issuer and subject are who they are; the user name, given at the first
-- sign-in and never changed, is what colleagues and the audit trail call them.
alter table proofline.staff_account
    alter column password_hash drop not null,
    add column issuer        text,
    add column subject       text,
    -- Sessions that began before are over: the provider said so.
    add column signed_out_at timestamptz,
    add constraint local_or_from_a_provider
        check ((password_hash is null) = (issuer is not null) and (issuer is null) = (subject is null));
create unique index staff_account_identity on proofline.staff_account (issuer, subject);
