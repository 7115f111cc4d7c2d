-- A long transaction would lock the clients of its whole file until its end, and nobody could write about one of them meanwhile. So it says
-- by a setting what becomes of what it writes: `never` where all of it is undone, `later` where it tells of it itself just before its end.
CREATE OR REPLACE FUNCTION "look_again"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE current_setting('client_risk.look', true)
  WHEN 'never' THEN NULL;
  WHEN 'later' THEN
    INSERT INTO "look_later" SELECT DISTINCT "client_id", "workspace_id" FROM "written" ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO "client_look" ("client_id", "workspace_id", "look_at")
    SELECT DISTINCT "client_id", "workspace_id", '-infinity'::timestamptz FROM "written" ORDER BY "client_id"
    ON CONFLICT ("client_id") DO UPDATE SET "look_at" = excluded."look_at" WHERE "client_look"."look_at" <> excluded."look_at";
  END CASE;
  RETURN NULL;
END $$;
