import { Button, Switch } from "@mantine/core";
import { useId } from "react";
import type { PickOption } from "../../fields/pickers/options.ts";
import { useCardIds } from "../../fields/actions/use-card-ids.ts";
import { t } from "../../texts/texts.ts";
import { BrandSectionFrame } from "./brand-section.tsx";
import { RouteRow } from "./route-row.tsx";
import type { BrandForm } from "./use-brand-form.ts";

interface ProtocolsSectionProps {
  readonly form: BrandForm;
  /** The protocols that there are, live or in the making. */
  readonly options: readonly PickOption[];
  /** Was the second person needed when the changes began, and may whoever is here do without? */
  readonly mayLoosen: boolean;
}

type Routes = NonNullable<BrandForm["brand"]["protocols"]>;

const BEGINNING = "mention.public";

/** Which protocol takes which mentions, and what it takes to publish one. */
export function ProtocolsSection({ form, options, mayLoosen }: ProtocolsSectionProps) {
  const { brand, change } = form;
  const about = useId();
  return (
    <BrandSectionFrame
      title={t("Protocols")}
      lead={t("Which protocol takes a mention, and how many people it takes to publish one.")}
    >
      <h3>{t("Which protocol takes which mentions")}</h3>
      {brand.protocols === undefined ? (
        <OneProtocol form={form} options={options} />
      ) : (
        <RouteList form={form} routes={brand.protocols} options={options} />
      )}
      <h3>{t("Publishing")}</h3>
      <Switch
        size="sm"
        label={t("A second person agrees to each version")}
        aria-describedby={about}
        checked={brand.publishing.secondPerson}
        disabled={!mayLoosen}
        onChange={({ currentTarget: { checked } }) =>
          change((draft) => {
            draft.publishing.secondPerson = checked;
          })
        }
      />
      <p id={about} className="small">
        {t(
          mayLoosen
            ? "Whoever asks for a version cannot agree to it. Taking this away needs the right to agree."
            : "Only somebody who may agree to versions can take this away.",
        )}
      </p>
    </BrandSectionFrame>
  );
}

function OneProtocol({
  form: { change, faultAt, isReadOnly },
  options,
}: Pick<ProtocolsSectionProps, "form" | "options">) {
  const [first, second] = options;
  const fault = faultAt("protocols");
  return (
    <>
      <p className="small">
        {first === undefined
          ? t("There is no protocol yet.")
          : t("Every mention goes to “{protocol}”.", { protocol: first.title })}
        {fault !== null && <span className="field-error"> {fault}</span>}
      </p>
      {!isReadOnly && first !== undefined && second !== undefined && (
        <div className="buttons">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              change((draft) => {
                draft.protocols = [{ protocol: second.value, when: BEGINNING }, { protocol: first.value }];
              })
            }
          >
            {t("Choose by what a mention is")}
          </Button>
        </div>
      )}
    </>
  );
}

interface RouteListProps {
  readonly form: BrandForm;
  readonly routes: Routes;
  readonly options: readonly PickOption[];
}

function RouteList({ form, routes, options }: RouteListProps) {
  const { change, faultAt, isReadOnly } = form;
  const cards = useCardIds(routes.length);
  const set = (next: Routes): void =>
    change((draft) => {
      if (next.length === 1) delete draft.protocols;
      else draft.protocols = next;
    });
  const moveUp = (index: number): void => {
    cards.move(index, index - 1);
    set(routes.toSpliced(index, 1).toSpliced(index - 1, 0, ...routes.slice(index, index + 1)));
  };
  const put = (index: number, route: Routes[number]): void => set(routes.with(index, route));
  return (
    <>
      <p className="small">{t("The first whose condition holds takes the mention.")}</p>
      <ol className="routes">
        {routes.map((route, index) => (
          <RouteRow
            key={cards.ids[index]}
            route={route}
            index={index}
            isLast={index === routes.length - 1}
            options={options}
            isReadOnly={isReadOnly}
            fault={faultAt(`protocols.${index}`)}
            onChange={(next) => put(index, next)}
            onRemove={() => {
              cards.remove(index);
              set(routes.toSpliced(index, 1));
            }}
            {...(index === 0 ? {} : { onUp: () => moveUp(index) })}
          />
        ))}
      </ol>
      {!isReadOnly && routes.length < 50 && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            cards.add(routes.length - 1);
            set(routes.toSpliced(-1, 0, { protocol: options[0]?.value ?? "", when: BEGINNING }));
          }}
        >
          {t("Add a condition")}
        </Button>
      )}
    </>
  );
}
