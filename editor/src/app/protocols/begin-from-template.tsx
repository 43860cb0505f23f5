import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Protocol, TemplateSummary } from "@parley/engine";
import { templatesQuery } from "../../api/templates.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { TemplatePreview } from "./template-preview.tsx";
import { TemplateTile } from "./template-tile.tsx";

interface BeginFromTemplateProps {
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onBegin: (protocol: Protocol, title: string) => void;
}

/** A gallery of protocols to begin with: look at one, name it, begin. */
export function BeginFromTemplate(props: BeginFromTemplateProps) {
  const templates = useQuery(templatesQuery);
  const [chosen, setChosen] = useState<TemplateSummary | null>(null);
  if (templates.isError)
    return (
      <Trouble
        what={t("The templates could not be read.")}
        error={templates.error}
        onRetry={() => void templates.refetch()}
      />
    );
  if (templates.isPending) return <p role="status">{t("Looking for templates …")}</p>;
  if (chosen !== null)
    return <TemplatePreview key={chosen.id} template={chosen} onBack={() => setChosen(null)} {...props} />;
  return (
    <>
      <p className="small gallery-about">
        {t("Desks that are drawn already. Look at one; you get a copy of your own, and can change everything in it.")}
      </p>
      <ul className="gallery" aria-label={t("Templates")}>
        {templates.data.map((template) => (
          <TemplateTile key={template.id} template={template} onChoose={() => setChosen(template)} />
        ))}
      </ul>
    </>
  );
}
