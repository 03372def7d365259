-- What the post doubts, for the supervisor who decides; codes of the form verify-identity.
alter table case_file add column identity_doubts text[] not null default '{}';
