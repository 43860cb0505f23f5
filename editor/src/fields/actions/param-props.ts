import type { ParamSpec } from "@parley/engine";
import type { NameKind } from "../pickers/names.ts";
import type { ParamValue } from "./action-edits.ts";

/** Makes something of a kind and a title; its name, or null when that cannot be made here. */
export type Create = (kind: NameKind, title: string) => string | null;

export interface ParamFieldProps {
  readonly spec: ParamSpec;
  readonly value: ParamValue | undefined;
  /** Undefined takes the parameter out. */
  readonly onChange: (value: ParamValue | undefined) => void;
  readonly onCreate?: Create | undefined;
  /** The table that stands beside it, for a column of it. */
  readonly table?: string | undefined;
  /** The variable that stands beside it, for a value of its kind. */
  readonly variable?: string | undefined;
}

/** What a parameter is for, without the marks of code. */
export const helpOf = ({ description }: ParamSpec): string => description.replaceAll("`", "");
