import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { parseProtocol, type Protocol, type TemplateSummary } from "@parley/engine";
import { readTemplate, templatesQuery } from "../../api/templates.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { counted } from "./in-words.ts";
import { TitleForm } from "./title-form.tsx";

interface BeginFromTemplateProps {
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onBegin: (protocol: Protocol, title: string) => void;
}

/** A gallery of protocols to begin with: choose one, name it, begin. */
export function BeginFromTemplate({ isBusy, error, onBegin }: BeginFromTemplateProps) {
  const templates = useQuery(templatesQuery);
  const [chosen, setChosen] = useState<TemplateSummary | null>(null);
  const read = useMutation({
    mutationFn: async ({ id }: { readonly id: string; readonly title: string }) =>
      parseProtocol((await readTemplate(id)).document),
    onSuccess: (protocol, { title }) => onBegin(protocol, title),
  });
  if (templates.isError)
    return (
      <Trouble
        what="The templates could not be read."
        error={templates.error}
        onRetry={() => void templates.refetch()}
      />
    );
  if (templates.isPending) return <p role="status">Looking for templates …</p>;
  return (
    <>
      <ul className="gallery" aria-label="Templates">
        {templates.data.map((template) => (
          <li key={template.id}>
            <button
              type="button"
              className="template"
              aria-pressed={template.id === chosen?.id}
              onClick={() => setChosen(template)}
            >
              <b>{template.title}</b>
              <span className="template-what">{template.description}</span>
              <span className="small num">{counted(template.states, "state")}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen === null ? (
        <p className="small">Choose one. You get a copy of your own, and can change everything in it.</p>
      ) : (
        <>
          <TitleForm
            key={chosen.id}
            title={chosen.title}
            label="What is it called here?"
            begin="Begin with this template"
            isBusy={isBusy || read.isPending}
            error={error ?? read.error}
            onBegin={(title) => read.mutate({ id: chosen.id, title })}
          />
          <p className="small">
            It names leads and working hours of the brand it was written for. What your brand lacks is shown as a
            problem on the chart.
          </p>
        </>
      )}
    </>
  );
}
