import { TagsInput } from "@mantine/core";
import { nameFrom, uniqueName } from "../../commands/names.ts";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { t } from "../../texts/texts.ts";
import { AddNamed } from "./add-named.tsx";
import { BrandItem, TitleField, useOpened } from "./brand-item.tsx";
import { BrandSectionFrame } from "./brand-section.tsx";
import { RemoveNamed } from "./remove-named.tsx";
import type { BrandForm } from "./use-brand-form.ts";

/** What people write about: each topic with the words that show it. */
export function TopicsSection(form: BrandForm) {
  const { brand, change, faultAt, isReadOnly } = form;
  const names = Object.keys(brand.topics);
  const { opened, open, toggle } = useOpened(names);
  const add = (title: string): void => {
    const name = uniqueName(nameFrom(title, "topic"), (taken) => Object.hasOwn(brand.topics, taken));
    change((draft) => {
      draft.topics[name] = { title, terms: [] };
    });
    open(name);
  };
  return (
    <BrandSectionFrame
      title={t("Topics")}
      lead={t(
        "A mention is on a topic when it has one of its words. Conditions then ask for the topic, in every language.",
      )}
    >
      {names.length === 0 && <p className="small">{t("There are none yet.")}</p>}
      <ul className="brand-items">
        {names.map((name) => (
          <BrandItem
            key={name}
            title={brand.topics[name]?.title ?? name}
            words={termsInWords(brand.topics[name]?.terms ?? [])}
            isWrong={faultAt(`topics.${name}`) !== null}
            isOpen={opened === name}
            isReadOnly={isReadOnly}
            onToggle={() => toggle(name)}
          >
            <TopicForm form={form} name={name} />
          </BrandItem>
        ))}
      </ul>
      {!isReadOnly && (
        <AddNamed
          label={t("Name of a new topic")}
          add={t("Add a topic")}
          placeholder={t("Such as “Delivery”")}
          onAdd={add}
        />
      )}
    </BrandSectionFrame>
  );
}

function TopicForm({
  form: { brand, change, faultAt, isReadOnly },
  name,
}: {
  readonly form: BrandForm;
  readonly name: string;
}) {
  const topic = brand.topics[name];
  if (topic === undefined) return null;
  return (
    <>
      <TitleField
        value={topic.title}
        error={faultAt(`topics.${name}.title`)}
        onChange={(title) =>
          change((draft) => {
            draft.topics[name] = { ...topic, title };
          })
        }
      />
      <TermsField
        terms={topic.terms}
        error={faultAt(`topics.${name}.terms`)}
        onChange={(terms) =>
          change((draft) => {
            draft.topics[name] = { ...topic, terms };
          })
        }
      />
      {!isReadOnly && (
        <RemoveNamed
          words={t("Remove this topic")}
          onRemove={() =>
            change((draft) => {
              delete draft.topics[name];
            })
          }
        />
      )}
    </>
  );
}

interface TermsFieldProps {
  readonly terms: string[];
  readonly error: string | null;
  readonly onChange: (terms: string[]) => void;
}

function TermsField({ terms, error, onChange }: TermsFieldProps) {
  return (
    <FieldFrame
      label={t("Words and phrases")}
      help={t("Paste many at once, parted by commas or lines. refund* stands for every word that begins so.")}
      error={error}
    >
      {(ids) => (
        <TagsInput
          id={ids.control}
          aria-describedby={ids.about}
          splitChars={[",", ";", "\n", "\t"]}
          maxTags={500}
          placeholder={t("Type, then Enter")}
          value={terms}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData("text/plain");
            if (!/[\n,;\t]/.test(pasted)) return;
            event.preventDefault();
            onChange(withTerms(terms, pasted));
          }}
          onChange={onChange}
        />
      )}
    </FieldFrame>
  );
}

/** A text field drops the line ends of what is pasted, so a pasted list is read before it gets there. */
function withTerms(terms: readonly string[], pasted: string): string[] {
  const added = pasted
    .split(/[\r\n,;\t]+/)
    .map((term) => term.trim())
    .filter((term) => term !== "");
  return [...new Set([...terms, ...added])];
}

function termsInWords(terms: readonly string[]): string {
  if (terms.length === 0) return t("No words yet: no mention is on it");
  const shown = terms.slice(0, 4).join(", ");
  return terms.length > 4 ? t("{named} and {count} more", { named: shown, count: terms.length - 4 }) : shown;
}
