import { t } from "../../texts/texts.ts";
import { TitleForm } from "./title-form.tsx";

interface BeginBlankProps {
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onBegin: (title: string) => void;
}

/** Begins with nothing but a name. */
export function BeginBlank(props: BeginBlankProps) {
  return <TitleForm title="" label={t("What is it called?")} begin={t("Begin with a blank page")} {...props} />;
}
