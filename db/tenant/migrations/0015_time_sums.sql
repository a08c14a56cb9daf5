CREATE TABLE "time_sums" (
	"month" date NOT NULL,
	"member_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"tag_ids" uuid[] NOT NULL,
	"billable" boolean,
	"is_frozen" boolean NOT NULL,
	"fee_currency" text,
	"cost_currency" text,
	"entries" integer NOT NULL,
	"minutes" bigint NOT NULL,
	"billed_minutes" bigint NOT NULL,
	"fee_minor" bigint NOT NULL,
	"cost_minor" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "time_sums_member_index" ON "time_sums" USING btree ("member_id","month","task_id");
--> statement-breakpoint
-- By hand: every statement that changes entries adds what it changed to the sums. The rows of the same keys are taken
-- up into the new one as far as nobody else holds them; none waits, and none is lost: what is left stands beside it.
CREATE FUNCTION sum_up_time() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	changes time_sums[];
BEGIN
	IF tg_op = 'INSERT' THEN
		SELECT array_agg((date_trunc('month', date::timestamp), member_id, project_id, task_id, tag_ids, billable, frozen_at IS NOT NULL, fee_currency, cost_currency,
			1, minutes, coalesce(billed_minutes, 0), coalesce(fee_minor, 0), coalesce(cost_minor, 0))::time_sums)
		INTO changes FROM added;
	ELSIF tg_op = 'DELETE' THEN
		SELECT array_agg((date_trunc('month', date::timestamp), member_id, project_id, task_id, tag_ids, billable, frozen_at IS NOT NULL, fee_currency, cost_currency,
			-1, -minutes, -coalesce(billed_minutes, 0), -coalesce(fee_minor, 0), -coalesce(cost_minor, 0))::time_sums)
		INTO changes FROM removed;
	ELSE
		SELECT array_agg((date_trunc('month', date::timestamp), member_id, project_id, task_id, tag_ids, billable, frozen_at IS NOT NULL, fee_currency, cost_currency,
			sign, sign * minutes, sign * coalesce(billed_minutes, 0), sign * coalesce(fee_minor, 0), sign * coalesce(cost_minor, 0))::time_sums)
		INTO changes FROM (SELECT 1 AS sign, added.* FROM added UNION ALL SELECT -1, removed.* FROM removed) both_sides;
	END IF;
	WITH delta AS (
		SELECT month, member_id, project_id, task_id, tag_ids, billable, is_frozen, fee_currency, cost_currency,
			sum(entries) AS entries, sum(minutes) AS minutes, sum(billed_minutes) AS billed_minutes, sum(fee_minor) AS fee_minor, sum(cost_minor) AS cost_minor
		FROM unnest(changes) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
		HAVING sum(entries) <> 0 OR sum(minutes) <> 0 OR sum(billed_minutes) <> 0 OR sum(fee_minor) <> 0 OR sum(cost_minor) <> 0
	), found AS (
		SELECT time_sums.ctid AS place FROM time_sums JOIN delta USING (member_id, month, task_id, project_id, tag_ids, is_frozen)
		WHERE time_sums.billable IS NOT DISTINCT FROM delta.billable
			AND time_sums.fee_currency IS NOT DISTINCT FROM delta.fee_currency
			AND time_sums.cost_currency IS NOT DISTINCT FROM delta.cost_currency
		FOR UPDATE OF time_sums SKIP LOCKED
	), taken AS (
		DELETE FROM time_sums WHERE ctid IN (SELECT place FROM found) RETURNING *
	)
	INSERT INTO time_sums
	SELECT month, member_id, project_id, task_id, tag_ids, billable, is_frozen, fee_currency, cost_currency,
		sum(entries), sum(minutes), sum(billed_minutes), sum(fee_minor), sum(cost_minor)
	FROM (SELECT * FROM delta UNION ALL SELECT * FROM taken) parts GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
	HAVING sum(entries) <> 0 OR sum(minutes) <> 0 OR sum(billed_minutes) <> 0 OR sum(fee_minor) <> 0 OR sum(cost_minor) <> 0;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER time_entries_added_to_sums AFTER INSERT ON time_entries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION sum_up_time();--> statement-breakpoint
CREATE TRIGGER time_entries_changed_in_sums AFTER UPDATE ON time_entries REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION sum_up_time();--> statement-breakpoint
CREATE TRIGGER time_entries_removed_from_sums AFTER DELETE ON time_entries REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION sum_up_time();
