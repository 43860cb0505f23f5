import { expect, it } from "vitest";
import { reportHtml } from "./report-html.ts";
import { reportMarkdown } from "./report-markdown.ts";

const REPORT = {
  title: "A & B",
  parts: [
    { heading: "<b>Bold</b>" },
    { says: ["One *star*", "Two"] },
    { head: ["Name", "Many"], rows: [['a|b "c"', "1"]] },
  ],
};

it("a report is Markdown, in which its texts stay texts", () => {
  expect(reportMarkdown(REPORT)).toBe(
    `# A & B\n\n## \\<b\\>Bold\\</b\\>\n\n- One \\*star\\*\n- Two\n\n| Name | Many |\n| --- | --- |\n| a\\|b "c" | 1 |\n`,
  );
});

it("a report is one HTML page, in which its texts stay texts", () => {
  const html = reportHtml(REPORT);
  expect(html).toContain("<h1>A &amp; B</h1>");
  expect(html).toContain("<h2>&lt;b&gt;Bold&lt;/b&gt;</h2>");
  expect(html).toContain('<td>a|b &quot;c&quot;</td><td class="n">1</td>');
  expect(html).not.toMatch(/<script|src=|href=/);
});

it("one sentence is a paragraph, several are a list", () => {
  const one = { title: "T", parts: [{ says: ["Only *this*"] }] };
  expect(reportMarkdown(one)).toBe("# T\n\nOnly \\*this\\*\n");
  expect(reportHtml(one)).toContain("<p>Only *this*</p>");
  expect(reportHtml(REPORT)).toContain("<li>Two</li>");
});

it("in HTML words wrap and numbers do not, and shares have bars", () => {
  const rows = [
    ["Frontline", "12.5 h ± 1 h", "40 %"],
    ["Duty", "–", "–"],
  ];
  const html = reportHtml({ title: "T", parts: [{ head: ["Lead", "Half within", "Share"], rows }] });
  expect(html).not.toContain("nowrap");
  expect(html).toContain('<td class="n">12.5\u00a0h ±\u00a01\u00a0h</td>');
  expect(html.match(/<rect width="[^"]*"/g)).toEqual(['<rect width="40"']);
  expect(html).toContain("@media print");
});
