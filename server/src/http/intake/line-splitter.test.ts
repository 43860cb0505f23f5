import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { LineSplitter, type Line } from "./line-splitter.ts";

type LineStream = TransformStream<Uint8Array, Line>;

const encoder = new TextEncoder();

/** The lines that come out when bytes go in, piece by piece. */
async function linesOf(pieces: readonly (string | Uint8Array)[], stopping = new AbortController()): Promise<Line[]> {
  const bytes = pieces.map((piece) => (typeof piece === "string" ? encoder.encode(piece) : piece));
  const lines: Line[] = [];
  const stream = ReadableStream.from(bytes).pipeThrough(new TransformStream(new LineSplitter(1024, stopping.signal)));
  for await (const line of stream) lines.push(line);
  return lines;
}

const texts = (lines: readonly Line[]): string[] =>
  lines.map((line) => ("text" in line ? line.text.trim() : line.broken));

describe("a stream of lines", () => {
  it.each([
    [["a\nb\n"]],
    [["a\nb"]],
    [["a\r\n\r\n  \nb\r\n"]],
    [["\uFEFFa", "\n", "", "\n", "b\n\n"]],
    ["a,\n,b,\n".split(",")],
  ])("is cut at line ends, however it comes, without blank lines: %j", async (pieces) => {
    expect(texts(await linesOf(pieces))).toEqual(["a", "b"]);
  });

  it("puts characters together that come in two pieces", async () => {
    const [first, second] = [encoder.encode("ü").subarray(0, 1), encoder.encode("ü").subarray(1)];
    expect(texts(await linesOf([first, second, "\n"]))).toEqual(["ü"]);
  });

  it("tells of a line that is too long, and goes on behind it", async () => {
    const long = Array.from({ length: 3000 }, () => "x");
    expect(texts(await linesOf(["a\n", ...long, "\nb\n", "y".repeat(1025), "\n", "z".repeat(1024)]))).toEqual([
      "a",
      "the line is longer than 1 kB",
      "b",
      "the line is longer than 1 kB",
      "z".repeat(1024),
    ]);
  });

  it("tells of a line that is no text, and goes on behind it", async () => {
    expect(texts(await linesOf([new Uint8Array([0xff, 0xfe, 0x0a]), "b"]))).toEqual(["the line is not UTF-8", "b"]);
  });

  it("ends when it is told to, with the lines that it has", async () => {
    const stopping = new AbortController();
    const splitter = new TransformStream(new LineSplitter(1024, stopping.signal));
    const writer = splitter.writable.getWriter();
    const reader = splitter.readable.getReader();
    const written = writer.write(encoder.encode("a\nhalf a line"));
    expect(await reader.read()).toEqual({ done: false, value: { number: 1, text: "a" } });
    await written;
    stopping.abort();
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });

  it.each([
    ["has come to its end", (stream: LineStream) => stream.writable.close()],
    ["is read no further", (stream: LineStream) => stream.readable.cancel()],
    ["is sent no further", (stream: LineStream) => stream.writable.abort()],
  ])("asks for nothing any more once it %s", async (_, end) => {
    const { signal } = new AbortController();
    const stream = new TransformStream(new LineSplitter(1024, signal));
    const listening = getEventListeners(signal, "abort").length;
    await end(stream);
    expect([listening, getEventListeners(signal, "abort").length]).toEqual([1, 0]);
  });
});
