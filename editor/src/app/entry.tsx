import { Button } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { errorInWords } from "../api/error-words.ts";
import { ApiProblem } from "../api/http.ts";
import "./entry.css";

/** The calm page before the desk: one card in the middle, with what it is about. */
export function Entry({ title, about, children }: EntryProps) {
  return (
    <main className="entry">
      <div className="entry-card">
        <span className="logo">Parley</span>
        <h1>{title}</h1>
        <p className="entry-about">{about}</p>
        {children}
      </div>
    </main>
  );
}

interface EntryProps {
  readonly title: string;
  readonly about: ReactNode;
  readonly children?: ReactNode;
}

interface EntryFormProps {
  readonly action: string;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onSend: (form: FormData) => void;
  readonly children: ReactNode;
}

/** A form with its one button. What is wrong is said in a place that is always there, so that nothing jumps. */
export function EntryForm({ action, isBusy, error, onSend, children }: EntryFormProps) {
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isBusy) onSend(new FormData(event.currentTarget));
  };
  return (
    <form className="entry-form" onSubmit={send}>
      {children}
      <p className="entry-wrong" role="alert">
        {error !== null && errorInWords(error)}
      </p>
      <Button type="submit" className="entry-send" fullWidth loading={isBusy} loaderProps={{ color: "var(--paper)" }}>
        {action}
      </Button>
    </form>
  );
}

/** Does an error name this field? */
export const isWrong = (error: Error | null, field: string): boolean =>
  error instanceof ApiProblem && error.fields.includes(field);

/** The value of a field of a form, as text. */
export function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === "string" ? value : "";
}
