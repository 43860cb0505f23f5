const KEY = /^key:(.+)$/;

/**
 * Who answers for what an actor does: a person for itself and for the keys that it made, and a key for those that it made.
 * For a key from the command line, that key: whoever runs the server says with it that somebody else has it.
 */
export function answerableFor(makerOfKey: (id: string) => string | null, actor: string): string {
  const key = KEY.exec(actor)?.[1];
  return key === undefined ? actor : (makerOfKey(key) ?? actor);
}

/** Does one and the same answer for both? Then neither is a second person to the other. */
export function isSamePerson(
  makerOfKey: (id: string) => string | null,
  one: string | null,
  other: { readonly id: string },
): boolean {
  return one !== null && answerableFor(makerOfKey, one) === answerableFor(makerOfKey, other.id);
}
