import { Button, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { Brand, Protocol } from "@parley/engine";
import { measureWithFonts } from "../../canvas/use-measure.ts";
import { Icon } from "../../look/icons.tsx";
import { readChart } from "../../model/chart.ts";
import { chartPicture } from "../../projection/chart-picture.ts";
import type { DesignChart } from "../../projection/design-chart.ts";
import { t } from "../../texts/texts.ts";
import { EXPORT_BUTTON } from "../design/page-deeds.ts";
import { download } from "../download.ts";
import { EXPORTS } from "./exports.ts";
import { pngOf } from "./png-of.ts";
import "./export.css";

interface ExportMenuProps {
  readonly protocol: Protocol;
  readonly brand: Brand;
  /** The chart as it is drawn; null as long as it is not. */
  readonly design: DesignChart | null;
}

/** Ways to take a protocol out, each as a file; says of each what it is for and what it leaves out. */
export function ExportMenu({ protocol, brand, design }: ExportMenuProps) {
  const save = (ending: string, file: Blob): void => download(`${brand.id}-${protocol.id}${ending}`, file);
  const picture = useMutation({
    mutationFn: async (kind: "svg" | "png") => {
      if (design === null) return;
      const chart = readChart(protocol, brand);
      const drawn = chartPicture(protocol.title, design, chart, await measureWithFonts());
      save(`.${kind}`, kind === "svg" ? new Blob([drawn.svg], { type: "image/svg+xml" }) : await pngOf(drawn));
    },
  });
  return (
    <Menu id={EXPORT_BUTTON} position="bottom-end" width={330}>
      <Menu.Target>
        <Button size="xs" variant="default" loading={picture.isPending} rightSection={<Icon name="down" size={12} />}>
          {t(picture.isError ? "Export again" : "Export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {picture.isError && <Menu.Label role="alert">{picture.error.message}</Menu.Label>}
        {EXPORTS.map(({ title, what, ending, type, write }) => (
          <Item
            key={ending}
            title={title}
            what={what(protocol)}
            onClick={() => save(ending, new Blob([write(protocol)], { type: `${type};charset=utf-8` }))}
          />
        ))}
        <Menu.Divider />
        <Item
          title={t("Picture, SVG")}
          what={t("The whole chart, sharp at every size.")}
          isOff={design === null}
          onClick={() => picture.mutate("svg")}
        />
        <Item
          title={t("Picture, PNG")}
          what={t("The whole chart for slides and mails.")}
          isOff={design === null}
          onClick={() => picture.mutate("png")}
        />
      </Menu.Dropdown>
    </Menu>
  );
}

interface ItemProps {
  readonly title: string;
  readonly what: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
}

function Item({ title, what, isOff = false, onClick }: ItemProps) {
  return (
    <Menu.Item disabled={isOff} onClick={onClick}>
      <span className="export-title">{title}</span>
      <span className="export-what">{what}</span>
    </Menu.Item>
  );
}
