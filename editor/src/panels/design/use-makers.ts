import { useMemo } from "react";
import { isEdit } from "../../commands/edit.ts";
import { freshPartName } from "../../commands/parts.ts";
import { useDocument } from "../../fields/document-context.ts";
import type { NameKind } from "../../fields/pickers/names.ts";
import type { FormAround } from "./form-around.ts";
import { addNewPart, partOfKind, titleOfNew } from "./new-parts.ts";

/** Makes what a field asks for while it is filled in. */
export interface Makers {
  /** Makes something of a kind and a title; its name in the document, or null when nothing of that kind can be made here. */
  readonly create: (kind: NameKind, title: string) => string | null;
}

/** Makers whose things are one step each, to be undone like every other. */
export function useMakers(run: FormAround["run"]): Makers {
  const [language = "en"] = useDocument().brand.languages;
  return useMemo(
    () => ({
      create(kind, title) {
        const part = partOfKind(kind);
        if (part === null) return null;
        let made: string | null = null;
        run((protocol) => {
          const attempt = addNewPart(protocol, part, title, language);
          if (!isEdit(attempt)) return attempt;
          made = freshPartName(protocol, part, titleOfNew(part, title));
          return attempt;
        });
        return made;
      },
    }),
    [run, language],
  );
}
