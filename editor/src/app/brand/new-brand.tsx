import { Modal } from "@mantine/core";
import { useState } from "react";
import type { BrandSummary } from "@parley/engine";
import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
import { Entry } from "../entry.tsx";
import { NewBrandForm } from "./new-brand-form.tsx";
import { useNewBrand } from "./use-new-brand.ts";
import "./new-brand.css";

interface NewBrandProps {
  readonly brands: readonly BrandSummary[];
  readonly onBrand: (id: string) => void;
}

/** The way to another brand beside those that are there. */
export function NewBrand({ brands, onBrand }: NewBrandProps) {
  const [isOpen, setIsOpen] = useState(false);
  const beginning = useNewBrand(brands, (id) => {
    setIsOpen(false);
    onBrand(id);
  });
  const open = (): void => {
    beginning.reset();
    setIsOpen(true);
  };
  return (
    <>
      <button type="button" className="icon-button" aria-label={t("New brand")} title={t("New brand")} onClick={open}>
        <Icon name="plus" size={14} />
      </button>
      <Modal opened={isOpen} onClose={() => setIsOpen(false)} title={t("A new brand")} centered size={480}>
        <NewBrandForm isBusy={beginning.isPending} error={beginning.error} onBegin={beginning.mutate} />
      </Modal>
    </>
  );
}

/** What an admin meets on a server without any brand. */
export function FirstBrand({ onBrand }: Pick<NewBrandProps, "onBrand">) {
  const beginning = useNewBrand([], onBrand);
  return (
    <Entry title={t("Your first brand")} about={t("Who answers. Its hours, teams and topics can be said later.")}>
      <NewBrandForm isBusy={beginning.isPending} error={beginning.error} onBegin={beginning.mutate} />
    </Entry>
  );
}
