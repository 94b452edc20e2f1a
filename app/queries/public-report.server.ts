import type { Database } from "#app/db/database.server.ts";
import {
  type ReportRow,
  type ReportShown,
  reportColumns,
  toReportShown,
} from "./panel/final-report.server.ts";
import { showsPictures } from "./public-campaign.ts";

export type PublicReport = ReportShown & {
  slug: string;
  title: string;
  publicName: string;
  publishedAt: string;
};

type Row = ReportRow & Omit<PublicReport, "publishedAt"> & { published_at: Date; showsPictures: boolean };

/** The accepted report of a campaign, as everybody reads it; null when there is none. One query. */
export async function readPublicReport({ sql }: Database, slug: string): Promise<PublicReport | null> {
  const [row] = await sql.query<Row>(
    `select c.slug, c.title, c.public_name as "publicName", r.accepted_at as published_at,
            ${showsPictures} as "showsPictures", ${reportColumns}
       from campaign c join final_report r on r.campaign_id = c.id where c.slug = $1 and r.state = 'accepted'`,
    [slug],
  );
  if (!row) return null;
  const { title, publicName, published_at } = row;
  const report = toReportShown(row);
  return {
    slug,
    title,
    publicName,
    publishedAt: published_at.toISOString(),
    ...report,
    pictures: row.showsPictures ? report.pictures : [],
  };
}
