/** A value PostgreSQL is sent; amounts travel as bigint. */
export type SqlValue = unknown;

/**
 * Speaks SQL on one connection or one transaction. Rows come back with bigint for BIGINT, Date for moments and
 * parsed JSON. Texts are prepared once per connection, so a text must be constant: values go in `values`.
 */
export type Sql = {
  query<Row>(text: string, values?: readonly SqlValue[]): Promise<Row[]>;
};
