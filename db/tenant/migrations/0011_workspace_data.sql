CREATE TABLE "data_exports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"key" text NOT NULL,
	"bytes" bigint,
	"rows" integer,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	CONSTRAINT "data_exports_state" CHECK ("data_exports"."state" in ('waiting', 'ready', 'failed', 'gone'))
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_asked_by_members_id_fk" FOREIGN KEY ("asked_by") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "data_exports_waiting_unique" ON "data_exports" USING btree (("state" = 'waiting')) WHERE "data_exports"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "data_exports_asked_index" ON "data_exports" USING btree ("asked_at");
--> statement-breakpoint
-- By hand: a line of the history stays as it is. Only while a person is erased, values that say who it was give way to a mark.
CREATE FUNCTION is_erasure(was jsonb, became jsonb) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	IF was IS NOT DISTINCT FROM became THEN RETURN true; END IF;
	IF was IS NULL OR became IS NULL THEN RETURN false; END IF;
	IF jsonb_typeof(was) = 'string' THEN RETURN became #>> '{}' ~ '^(Erased person [0-9A-F]{4}|\[erased\])$'; END IF;
	IF jsonb_typeof(was) <> jsonb_typeof(became) THEN RETURN false; END IF;
	IF jsonb_typeof(was) = 'object' THEN
		RETURN NOT EXISTS (
			SELECT FROM jsonb_each(was) a FULL JOIN jsonb_each(became) b USING (key)
			WHERE a.value IS NULL OR b.value IS NULL OR NOT is_erasure(a.value, b.value)
		);
	END IF;
	IF jsonb_typeof(was) = 'array' THEN
		RETURN NOT EXISTS (
			SELECT FROM jsonb_array_elements(was) WITH ORDINALITY a (value, place)
			FULL JOIN jsonb_array_elements(became) WITH ORDINALITY b (value, place) USING (place)
			WHERE a.value IS NULL OR b.value IS NULL OR NOT is_erasure(a.value, b.value)
		);
	END IF;
	RETURN false;
END
$$;--> statement-breakpoint
CREATE FUNCTION refuse_unless_erasing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM members WHERE erased_at = now()) THEN RETURN NULL; END IF;
	RAISE EXCEPTION '% on % is refused: it is append-only', tg_op, tg_table_name USING ERRCODE = 'insufficient_privilege';
END
$$;--> statement-breakpoint
CREATE FUNCTION allow_erasure_only() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	same audit_lines%ROWTYPE := new;
BEGIN
	same.before := old.before;
	same.after := old.after;
	IF same IS NOT DISTINCT FROM old AND is_erasure(old.before, new.before) AND is_erasure(old.after, new.after) THEN
		RETURN new;
	END IF;
	RAISE EXCEPTION '% on % is refused: it is append-only', tg_op, tg_table_name USING ERRCODE = 'insufficient_privilege';
END
$$;--> statement-breakpoint
CREATE OR REPLACE TRIGGER audit_lines_append_only BEFORE DELETE OR TRUNCATE ON audit_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER audit_lines_unchanged BEFORE UPDATE ON audit_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_erasing();--> statement-breakpoint
CREATE TRIGGER audit_lines_erasure_only BEFORE UPDATE ON audit_lines FOR EACH ROW EXECUTE FUNCTION allow_erasure_only();
