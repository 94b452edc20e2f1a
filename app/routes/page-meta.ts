import type { MetaDescriptor } from "@remix-run/node";

type PageMeta = {
  title: string;
  description?: string;
  /** Address of a picture, for those who share the page. */
  image?: string | null;
  /** For a page of one person alone. */
  isPrivate?: boolean;
};

/** What a page says of itself to search engines and to people who share it. */
export function pageMeta({ title, description, image, isPrivate }: PageMeta): MetaDescriptor[] {
  return [
    { title: title === "Esperanza" ? title : `${title} · Esperanza` },
    { property: "og:title", content: title },
    { property: "og:site_name", content: "Esperanza" },
    ...(description
      ? [
          { name: "description", content: description },
          { property: "og:description", content: description },
        ]
      : []),
    ...(image
      ? [
          { property: "og:image", content: image },
          { name: "twitter:card", content: "summary_large_image" },
        ]
      : []),
    ...(isPrivate ? [{ name: "robots", content: "noindex" }] : []),
  ];
}
