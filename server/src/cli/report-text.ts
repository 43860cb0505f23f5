import { durationInWords, nameInWords, QUESTIONS, type ReportBody } from "@parley/engine";

/** A report for somebody at a terminal. */
export function reportText(report: ReportBody): string {
  const { cases, unanswered, fallbacks } = report;
  return [
    `${report.brand}, cases opened from ${report.from} to ${report.to}`,
    `${cases.opened} opened, ${cases.open} of them open, ${cases.finished} finished`,
    `${unanswered.cases} without a decision${listed(unanswered.newest)}`,
    `${fallbacks.cases} decided by the fallback${listed(fallbacks.newest)}`,
    ...section(
      "Outcomes",
      report.outcomes.map(({ outcome, cases: count }) => [outcome ?? "none", String(count)]),
    ),
    ...QUESTIONS.flatMap(({ field, question }) =>
      section(
        question,
        report.decisions[field].map(({ answer, because, cases: count }) => [String(count), answer, because ?? ""]),
      ),
    ),
    ...section("Promised times", clockRows(report)),
    ...section("Channels", channelRows(report)),
    ...section("Cost", costRows(report.costs)),
    "",
  ].join("\n");
}

const listed = (ids: readonly string[]): string => (ids.length === 0 ? "" : `: ${ids.join(", ")}`);

function clockRows({ clocks, firstReply }: ReportBody): string[][] {
  const all =
    firstReply === null
      ? []
      : [
          [
            "First reply",
            `${firstReply.cases} cases`,
            `median ${time(firstReply.median)}`,
            `p90 ${time(firstReply.p90)}`,
          ],
        ];
  const each = clocks.map(({ clock, met, breached, attainment, metAfter }) => [
    nameInWords(clock),
    `${met} met, ${breached} breached`,
    attainment === null ? "" : percent(attainment),
    metAfter === null ? "" : `median ${time(metAfter.median)}, p90 ${time(metAfter.p90)}`,
  ]);
  return [...all, ...each];
}

function channelRows({ parity }: ReportBody): string[][] {
  return parity.channels.map(({ channel, cases, answeredShare, promised, firstReply, offlineShare, leads }) => [
    channel,
    `${cases} cases`,
    `${percent(answeredShare)} answered`,
    `promised ${promised === null ? "nothing" : time(promised)}`,
    `first reply ${firstReply === null ? "none" : time(firstReply.median)}`,
    `${percent(offlineShare)} offline`,
    leads.map(({ lead, cases: count }) => `${lead} ${count}`).join(", "),
  ]);
}

function costRows(costs: ReportBody["costs"]): string[][] {
  if (costs === null) return [];
  const { currency, channels, cost, deflection } = costs;
  return [
    ...channels.map((each) => [each.channel, `${each.cost} ${currency}`, `${each.perCase} a case`]),
    ["all", `${cost} ${currency}`],
    [`${deflection.cases} calls avoided`, `saved ${deflection.saved} ${currency} at the most`],
  ];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Hours and minutes; below one minute, seconds. */
function time(ms: number): string {
  if (ms < 60_000) return `${Math.round(ms / 1000)} s`;
  const minutes = Math.round(ms / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return durationInWords(`PT${hours === 0 ? "" : `${hours}H`}${rest === 0 ? "" : `${rest}M`}`);
}

/** A heading and its rows in columns; nothing where there are no rows. */
function section(title: string, rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, text] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, text.length);
  const lines = rows.map((row) =>
    `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
  return ["", title, ...lines];
}
