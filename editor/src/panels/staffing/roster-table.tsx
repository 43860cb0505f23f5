import { Button, MultiSelect, NumberInput, Select, TextInput } from "@mantine/core";
import type { Brand, Roster } from "@parley/engine";
import { HoursTexts } from "../../fields/weeks/hours-texts.tsx";
import type { Week } from "../../model/brand-hours.ts";
import { scheduleHoursInWords, weekInWords } from "../../model/brand-hours-words.ts";
import { freeTitle } from "../../model/free-title.ts";
import type { Team } from "../../model/staffing/staffing-plan.ts";
import { t } from "../../texts/texts.ts";

interface RosterTableProps {
  readonly roster: Roster;
  readonly brand: Brand;
  readonly onChange: (roster: Roster) => void;
}

/** Who is there: a row for each team. */
export function RosterTable({ roster, brand, onChange }: RosterTableProps) {
  const { teams } = roster;
  const change = (index: number, team: Team): void =>
    onChange({ ...roster, teams: teams.map((each, place) => (place === index ? team : each)) });
  return (
    <div className="staffing-wide">
      <table className="job-table staffing-teams">
        <caption className="visually-hidden">{t("Teams")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("Team")}</th>
            <th scope="col">{t("People")}</th>
            <th scope="col">{t("Whose work they take")}</th>
            <th scope="col">{t("When they are there")}</th>
            <th scope="col">{t("Away, %")}</th>
            <th scope="col">{t("Pay an hour")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {teams.map((team, index) => (
            <TeamRow
              key={index}
              {...{ team, brand }}
              onChange={(next) => change(index, next)}
              onRemove={
                teams.length === 1
                  ? null
                  : () => onChange({ ...roster, teams: teams.filter((_, place) => place !== index) })
              }
            />
          ))}
        </tbody>
      </table>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => onChange({ ...roster, teams: [...teams, another(teams, brand)] })}
      >
        {t("Add a team")}
      </Button>
    </div>
  );
}

function another(teams: readonly Team[], brand: Brand): Team {
  const name = freeTitle(
    t("Team"),
    teams.map((each) => each.name),
  );
  return { name, people: 1, serves: Object.keys(brand.leads).slice(0, 1), shrinkage: 0 };
}

interface TeamRowProps {
  readonly team: Team;
  readonly brand: Brand;
  readonly onChange: (team: Team) => void;
  readonly onRemove: (() => void) | null;
}

function TeamRow({ team, brand, onChange, onRemove }: TeamRowProps) {
  const { name, people, shrinkage } = team;
  const called = { team: name };
  return (
    <tr>
      <th scope="row">
        <TextInput
          size="xs"
          aria-label={t("Name of the team {team}", called)}
          value={name}
          onChange={({ currentTarget: { value } }) => onChange({ ...team, name: value })}
        />
      </th>
      <td>
        <NumberInput
          size="xs"
          aria-label={t("People of {team}", called)}
          value={people}
          min={0}
          max={1000}
          allowDecimal={false}
          onChange={(value) => onChange({ ...team, people: Number(value) || 0 })}
        />
      </td>
      <td>
        <ServesField {...{ team, brand, onChange }} />
      </td>
      <td>
        <HoursField {...{ team, brand, onChange }} />
      </td>
      <td>
        <NumberInput
          size="xs"
          aria-label={t("Share of their hours in which {team} are away, per cent", called)}
          value={Math.round(shrinkage * 100)}
          min={0}
          max={95}
          allowDecimal={false}
          onChange={(value) => onChange({ ...team, shrinkage: (Number(value) || 0) / 100 })}
        />
      </td>
      <td>
        <PayField {...{ team, onChange }} />
      </td>
      <td>
        {onRemove !== null && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t("Remove {team}", called)}
            onClick={onRemove}
          >
            {t("Remove")}
          </Button>
        )}
      </td>
    </tr>
  );
}

function ServesField({ team, brand, onChange }: Pick<TeamRowProps, "team" | "brand" | "onChange">) {
  const { name, serves } = team;
  return (
    <MultiSelect
      size="xs"
      aria-label={t("Whose work {team} takes", { team: name })}
      data={Object.entries(brand.leads).map(([value, { title }]) => ({ value, label: title }))}
      value={serves}
      onChange={(value) => onChange({ ...team, serves: value })}
    />
  );
}

function PayField({ team, onChange }: Pick<TeamRowProps, "team" | "onChange">) {
  const { name, perHour } = team;
  return (
    <NumberInput
      size="xs"
      aria-label={t("What an hour of {team} costs", { team: name })}
      value={perHour ?? ""}
      min={0}
      placeholder="–"
      onChange={(value) => {
        const { perHour: _, ...rest } = team;
        onChange(value === "" ? rest : { ...rest, perHour: Number(value) });
      }}
    />
  );
}

const LEADS = "lead";
const OWN = "own";
const OFFICE: Week = {
  mon: ["09:00-17:00"],
  tue: ["09:00-17:00"],
  wed: ["09:00-17:00"],
  thu: ["09:00-17:00"],
  fri: ["09:00-17:00"],
};

function HoursField({ team, brand, onChange }: Pick<TeamRowProps, "team" | "brand" | "onChange">) {
  const { hours, name } = team;
  const first = brand.leads[team.serves[0] ?? ""]?.schedule;
  const leads = first === undefined ? null : brand.schedules[first];
  const schedules = Object.entries(brand.schedules);
  const said = typeof hours === "string" ? brand.schedules[hours] : hours === undefined ? leads : undefined;
  return (
    <div className="staffing-hours">
      <Select
        size="xs"
        aria-label={t("When {team} are there", { team: name })}
        allowDeselect={false}
        value={hours === undefined ? LEADS : typeof hours === "string" ? `schedule ${hours}` : OWN}
        data={[
          { value: LEADS, label: t("As its first lead") },
          ...schedules.map(([id, { title }]) => ({ value: `schedule ${id}`, label: title ?? id })),
          { value: OWN, label: t("Hours of their own") },
        ]}
        onChange={(value) => {
          const { hours: _, ...rest } = team;
          if (value === OWN) onChange({ ...rest, hours: OFFICE });
          else onChange(value === null || value === LEADS ? rest : { ...rest, hours: value.slice("schedule ".length) });
        }}
      />
      {typeof hours === "object" ? (
        <details>
          <summary className="small">{weekInWords(hours)}</summary>
          <HoursTexts week={hours} isReadOnly={false} onChange={(week) => onChange({ ...team, hours: week })} />
        </details>
      ) : (
        <p className="small">{said === undefined || said === null ? t("Always open") : scheduleHoursInWords(said)}</p>
      )}
    </div>
  );
}
