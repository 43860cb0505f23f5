import { Button, NativeSelect, Popover, TextInput } from "@mantine/core";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Brand, Json, Moment, Program, ScenarioStep } from "@parley/engine";
import { Icon } from "../../look/icons.tsx";
import type { Chart } from "../../model/chart.ts";
import { nextThings, type DataField, type NextThing } from "../../model/rehearsal/next-things.ts";
import { previewOf, type Preview } from "../../model/rehearsal/preview.ts";
import type { WrittenMention } from "../../model/rehearsal/sample-mentions.ts";
import { t } from "../../texts/texts.ts";
import { timeInZone } from "../times.ts";
import { MentionForm } from "./mention-form.tsx";
import { PreviewWords } from "./preview-words.tsx";

interface NextChoicesProps {
  readonly program: Program;
  readonly chart: Chart;
  readonly moment: Moment;
  /** Who wrote the case's last mention: writes again, unless somebody else does. */
  readonly author: WrittenMention["author"];
  readonly onPlay: (step: ScenarioStep) => void;
}

/** What can happen next, as buttons that say where each leads. */
export function NextChoices({ program, chart, moment, author, onPlay }: NextChoicesProps) {
  const things = useMemo(
    () =>
      nextThings(program, moment)
        .map((thing) => ({ thing, preview: previewOf(program, chart, moment, thing.step) }))
        .toSorted((a, b) => Number(isIdle(a.preview)) - Number(isIdle(b.preview))),
    [program, chart, moment],
  );
  const { brand } = program;
  const list = useRef<HTMLUListElement>(null);
  // Whoever plays with the keyboard goes on here: the button that was pressed is gone.
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, []);
  return (
    <ul ref={list} className="choices" aria-label={t("What can happen next")} tabIndex={-1}>
      {things.map(({ thing, preview }) => (
        <li key={thing.id} className="choice" data-kind={thing.kind} data-testid="choice">
          <button
            type="button"
            className="choice-main"
            title={thing.about ?? undefined}
            onClick={() => onPlay(thing.step)}
          >
            <span className="choice-title">
              {thing.kind === "time" && <Icon name="wait" size={12} />}
              {thing.kind === "time" ? untilWords(preview.at, brand.timeZone, moment.at) : thing.title}
            </span>
            <PreviewWords preview={preview} zone={brand.timeZone} now={moment.at} />
          </button>
          {thing.fields.length > 0 && <WithDetails {...{ thing, program, chart, moment, onPlay }} />}
        </li>
      ))}
      <li className="choice" data-kind="mention" data-testid="choice">
        <WritesAgain {...{ program, chart, moment, author, onPlay }} />
      </li>
    </ul>
  );
}

/** What changes nothing stands last. */
const isIdle = ({ goals, answers, says }: Preview): boolean => goals.length + answers.length + says.length === 0;

const untilWords = (at: number, zone: string, now: number): string =>
  t("Until {time}", { time: timeInZone(new Date(at).toISOString(), zone, now) });

interface OpeningProps {
  /** What it does, where its content does not say so. */
  readonly label?: string;
  readonly className: string;
  readonly content: ReactNode;
  /** What is shown inside, and how it closes. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small form above itself. */
function Opening({ label, className, content, children }: OpeningProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top" width={300} trapFocus shadow="none" returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={className}
          aria-label={label}
          title={label}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {content}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="choice-form">{children(() => setOpen(false))}</Popover.Dropdown>
    </Popover>
  );
}

interface WithDetailsProps extends Omit<NextChoicesProps, "author"> {
  readonly thing: NextThing;
}

function WithDetails({ thing, ...around }: WithDetailsProps) {
  return (
    <Opening
      label={t("“{event}”, with details", { event: thing.title })}
      className="choice-more"
      content={<Icon name="more" size={13} />}
    >
      {(close) => <DetailsForm thing={thing} {...around} onClose={close} />}
    </Opening>
  );
}

function DetailsForm({
  thing,
  program,
  chart,
  moment,
  onPlay,
  onClose,
}: WithDetailsProps & { readonly onClose: () => void }) {
  const { event } = "event" in thing.step ? thing.step : { event: { type: thing.id } };
  const [data, setData] = useState<Readonly<Record<string, Json>>>(("data" in event ? event.data : undefined) ?? {});
  const step = {
    event: Object.keys(data).length === 0 ? { type: event.type } : { type: event.type, data },
  } as ScenarioStep;
  return (
    <form
      onSubmit={(submitted) => {
        submitted.preventDefault();
        onPlay(step);
        onClose();
      }}
    >
      <h3>{thing.title}</h3>
      {thing.about !== null && <p className="small">{thing.about}</p>}
      {thing.fields.map((field) => (
        <DataInput
          key={field.name}
          field={field}
          brand={program.brand}
          value={data[field.name]}
          onChange={(value) => {
            const { [field.name]: _gone, ...rest } = data;
            setData(value === undefined ? rest : { ...data, [field.name]: value });
          }}
        />
      ))}
      <PreviewWords preview={previewOf(program, chart, moment, step)} zone={program.brand.timeZone} now={moment.at} />
      <Button type="submit" className="primary" size="xs">
        {t("Let it happen")}
      </Button>
    </form>
  );
}

interface DataInputProps {
  readonly field: DataField;
  readonly brand: Brand;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
}

function DataInput({ field, brand, value, onChange }: DataInputProps) {
  const { title, type, values, refersTo } = field;
  const options =
    refersTo === "lead"
      ? Object.entries(brand.leads).map(([name, lead]) => ({ value: name, label: lead.title }))
      : values?.map((each) => ({ value: each, label: each }));
  if (options !== undefined)
    return (
      <NativeSelect
        size="xs"
        label={title}
        value={typeof value === "string" ? value : ""}
        onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? undefined : currentTarget.value)}
        data={[{ value: "", label: t("not said") }, ...options]}
      />
    );
  return (
    <TextInput
      size="xs"
      label={title}
      value={typeof value === "string" || typeof value === "number" ? value : ""}
      inputMode={type === "double" ? "numeric" : "text"}
      onChange={({ currentTarget }) => onChange(readValue(currentTarget.value, type))}
    />
  );
}

/** A number where one is asked for and given; nothing for an empty text. */
function readValue(text: string, type: DataField["type"]): Json | undefined {
  if (text === "") return undefined;
  const number = Number(text);
  return type === "double" && Number.isFinite(number) ? number : text;
}

function WritesAgain({ program, chart, moment, author, onPlay }: NextChoicesProps) {
  const channel = moment.state?.facts.mention?.channel ?? "x";
  const [mention, setMention] = useState<WrittenMention>({ channel, text: "", author });
  return (
    <Opening
      className="choice-main"
      content={
        <>
          <span className="choice-title">{t("Somebody writes again")}</span>
          <span className="leads-to dim">{t("say what …")}</span>
        </>
      }
    >
      {(close) => (
        <MentionForm
          brand={program.brand}
          value={mention}
          onChange={setMention}
          play={t("Write it")}
          onPlay={() => {
            onPlay({ mention });
            close();
          }}
        >
          {mention.text.trim() !== "" && (
            <PreviewWords
              preview={previewOf(program, chart, moment, { mention })}
              zone={program.brand.timeZone}
              now={moment.at}
            />
          )}
        </MentionForm>
      )}
    </Opening>
  );
}
