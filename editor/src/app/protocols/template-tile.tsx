import { useIntersection } from "@mantine/hooks";
import type { TemplateSummary } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { DrawnPicture } from "./drawn-picture.tsx";
import { useTemplatePicture } from "./template-picture.ts";

interface TemplateTileProps {
  readonly template: TemplateSummary;
  readonly onChoose: () => void;
}

/** A template in the gallery: its chart as a small picture, and what it is for. */
export function TemplateTile({ template: { id, title, description, states }, onChoose }: TemplateTileProps) {
  const { ref, entry } = useIntersection<HTMLLIElement>();
  const { picture, error } = useTemplatePicture(id, entry?.isIntersecting === true);
  return (
    <li ref={ref}>
      <button type="button" className="template" onClick={onChoose}>
        <span className="template-picture" aria-hidden="true">
          {picture !== null && <DrawnPicture picture={picture} />}
          {picture === null && t(error === null ? "Drawing …" : "It could not be drawn.")}
        </span>
        <span className="template-words">
          <b>{title}</b>
          <span className="template-what">{description}</span>
          <span className="small num">{t("{count, plural, one {# state} other {# states}}", { count: states })}</span>
        </span>
      </button>
    </li>
  );
}
