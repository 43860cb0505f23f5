import { Button, Menu } from "@mantine/core";
import type { Brand, Protocol } from "@parley/engine";
import { Icon } from "../../look/icons.tsx";
import { EXPORTS, type ExportForm } from "./exports.ts";

interface ExportMenuProps {
  readonly protocol: Protocol;
  readonly brand: Brand;
}

/** Ways to take a protocol out, each as a file; says of each what it is for and what it leaves out. */
export function ExportMenu({ protocol, brand }: ExportMenuProps) {
  return (
    <Menu position="bottom-end" width={330} withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<Icon name="down" size={12} />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {EXPORTS.map((form) => (
          <Menu.Item key={form.ending} onClick={() => download(form, protocol, brand)}>
            <span className="export-title">{form.title}</span>
            <span className="export-what">{form.what(protocol)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function download({ ending, type, write }: ExportForm, protocol: Protocol, brand: Brand): void {
  const address = URL.createObjectURL(new Blob([write(protocol)], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${brand.id}-${protocol.id}${ending}`;
  link.click();
  // The browser reads the address after this turn; it is given back once it surely has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
