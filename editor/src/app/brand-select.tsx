import { NativeSelect } from "@mantine/core";
import { t } from "../texts/texts.ts";

interface BrandSelectProps {
  readonly brand: string;
  readonly brands: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly onBrand: (id: string) => void;
}

/** Which brand is shown, for those who have several; nothing for all others. */
export function BrandSelect({ brand, brands, onBrand }: BrandSelectProps) {
  if (brands.length < 2) return null;
  return (
    <NativeSelect
      className="brand-select"
      size="xs"
      aria-label={t("Brand")}
      value={brand}
      data={brands.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => onBrand(event.currentTarget.value)}
    />
  );
}
