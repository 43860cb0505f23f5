/** How long an address of a file stays good, in ms: the browser reads it after the click. */
const KEPT = 60_000;

/** Gives a file to the browser to be kept under a name. */
export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
