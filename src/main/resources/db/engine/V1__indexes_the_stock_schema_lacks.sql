-- Completing a task scanned act_ru_task from end to end; acquiring jobs scanned all future timers (docs/benchmarks.md).
create index act_ru_task_parent on act_ru_task (parent_task_id_);
create index act_ru_job_due on act_ru_job (duedate_);
create index act_ru_job_locked_instance on act_ru_job (process_instance_id_) where lock_owner_ is not null;
