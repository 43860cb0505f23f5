import { NativeSelect } from "@mantine/core";

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
      aria-label="Brand"
      value={brand}
      data={brands.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => onBrand(event.currentTarget.value)}
    />
  );
}
