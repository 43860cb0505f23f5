import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { parseProtocol, type Protocol, type TemplateSummary } from "@parley/engine";
import { templateQuery } from "../../api/templates.ts";
import { whatItShows } from "../../model/template-facts.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { DrawnPicture } from "./drawn-picture.tsx";
import { useTemplatePicture } from "./template-picture.ts";
import { TitleForm } from "./title-form.tsx";

interface TemplatePreviewProps {
  readonly template: TemplateSummary;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onBack: () => void;
  readonly onBegin: (protocol: Protocol, title: string) => void;
}

/** A template before it is used: its whole chart, what it is for, what it shows, and the name of the copy. */
export function TemplatePreview({ template, isBusy, error, onBack, onBegin }: TemplatePreviewProps) {
  const read = useQuery(templateQuery(template.id));
  const protocol = read.isSuccess ? parseProtocol(read.data.document) : null;
  return (
    <div className="template-preview">
      <Preview id={template.id} title={template.title} />
      <div className="template-preview-words">
        <Button size="compact-sm" variant="default" onClick={onBack}>
          {t("All templates")}
        </Button>
        <h3>{template.title}</h3>
        <p>{template.description}</p>
        {read.isError && (
          <Trouble what={t("The template could not be read.")} error={read.error} onRetry={() => void read.refetch()} />
        )}
        {protocol !== null && (
          <>
            <section aria-label={t("What it shows")}>
              <h4>{t("What it shows")}</h4>
              <ul>
                {whatItShows(protocol).map((phrase) => (
                  <li key={phrase}>{phrase}</li>
                ))}
              </ul>
            </section>
            <TitleForm
              title={template.title}
              label={t("What is it called here?")}
              begin={t("Begin with this template")}
              isBusy={isBusy}
              error={error}
              onBegin={(title) => onBegin(protocol, title)}
            />
            <p className="small">
              {t(
                "You get a draft of your own. It names leads and working hours of the brand it was written for; what your brand lacks is shown as a problem on the chart.",
              )}
            </p>
          </>
        )}
      </div>
    </div>
  );
}

function Preview({ id, title }: { readonly id: string; readonly title: string }) {
  const [isNear, setNear] = useState(false);
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isNear) return;
    // The first dot is where every case begins.
    scroll.current?.querySelector("circle")?.scrollIntoView({ block: "center", inline: "center" });
  }, [isNear]);
  const { picture, error, onRetry } = useTemplatePicture(id, true);
  return (
    <div className="template-preview-picture">
      {picture === null && error === null && <p role="status">{t("Drawing the chart …")}</p>}
      {error !== null && <Trouble what={t("The chart could not be drawn.")} error={error} onRetry={onRetry} />}
      {picture !== null && (
        <>
          {/* Scrolled by keyboard as well, so it takes the focus. */}
          <div
            className="template-preview-scroll"
            ref={scroll}
            data-near={isNear}
            tabIndex={0}
            role="group"
            aria-label={t("The chart of {title}", { title })}
          >
            <DrawnPicture picture={picture} />
          </div>
          <Button
            className="template-preview-near"
            size="compact-sm"
            variant="default"
            onClick={() => setNear(!isNear)}
          >
            {t(isNear ? "The whole chart" : "Read it from near")}
          </Button>
        </>
      )}
    </div>
  );
}
