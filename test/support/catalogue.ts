import pg from 'pg'

/** Everything a database's own catalogue says of our tables, a line each, in a fixed order. */
export async function readCatalogue(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ line: string }>(CATALOGUE)
    return rows.map(({ line }) => line)
  } finally {
    await client.end()
  }
}

const CATALOGUE = `
  WITH relation AS (
    SELECT oid, relname, relkind FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_prisma\\_migrations%'
  )
  SELECT format('%s %s', relkind, relname) AS line FROM relation
  UNION ALL
  SELECT format('column %s.%s %s%s default %s identity %s generated %s', relname, attname,
    format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN ' not null' END,
    pg_get_expr(adbin, adrelid), attidentity, attgenerated)
  FROM pg_attribute JOIN relation ON attrelid = relation.oid
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  WHERE attnum > 0 AND NOT attisdropped AND relkind <> 'i'
  UNION ALL
  SELECT format('index %s', pg_get_indexdef(oid)) FROM relation WHERE relkind = 'i'
  UNION ALL
  SELECT format('constraint %s.%s %s', relname, conname, pg_get_constraintdef(pg_constraint.oid))
  FROM pg_constraint JOIN relation ON conrelid = relation.oid
  UNION ALL
  SELECT format('trigger %s', pg_get_triggerdef(pg_trigger.oid))
  FROM pg_trigger JOIN relation ON tgrelid = relation.oid WHERE NOT tgisinternal
  UNION ALL
  SELECT format('enum %s %s', typname, string_agg(enumlabel, ',' ORDER BY enumsortorder))
  FROM pg_type JOIN pg_enum ON enumtypid = pg_type.oid GROUP BY typname
  UNION ALL
  SELECT format('function %s', pg_get_functiondef(oid))
  FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL
  SELECT format('extension %s', extname) FROM pg_extension
  ORDER BY line`
