const keyOf = (brand: string, draft: string): string => `parley-staffing:${brand}:${draft}`;

/** Keeps what somebody wrote about staffing in this browser, for when the page is opened again. False when there is no room. */
export function keepStaffing(brand: string, draft: string, text: string): boolean {
  try {
    localStorage.setItem(keyOf(brand, draft), text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** What was kept of a draft's staffing; null when there is nothing. */
export const keptStaffing = (brand: string, draft: string): string | null => localStorage.getItem(keyOf(brand, draft));
