import type { PictureFolder } from "#app/components/kept-picture.tsx";
import { Photo } from "#app/components/photo.tsx";
import type { StoryBlock, StoryPart } from "#app/domain/campaign/story.ts";

type Props = {
  story: readonly StoryBlock[];
  /** Where pictures are found: what is not public yet is in the panel. */
  folder?: PictureFolder;
};

/** What an entrepreneur tells, with its pictures. */
export function Story({ story, folder }: Props) {
  return story.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks stay where they are
    <Block key={index} block={block} folder={folder} />
  ));
}

function Block({ block, folder }: { block: StoryBlock; folder: PictureFolder | undefined }) {
  if (block.kind === "heading") return <h3>{block.text}</h3>;
  if (block.kind === "picture") return <Photo picture={block} folder={folder} />;
  if (block.kind === "paragraph")
    return (
      <p className="story">
        <Parts parts={block.parts} />
      </p>
    );
  const List = block.isOrdered ? "ol" : "ul";
  return (
    <List>
      {block.items.map((parts, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items stay where they are
        <li key={index}>
          <Parts parts={parts} />
        </li>
      ))}
    </List>
  );
}

function Parts({ parts }: { parts: readonly StoryPart[] }) {
  return parts.map(({ text, look }, index) => {
    const Look = ({ plain: "span", strong: "strong", emphasis: "em" } as const)[look];
    // biome-ignore lint/suspicious/noArrayIndexKey: parts stay where they are
    return <Look key={index}>{text}</Look>;
  });
}
