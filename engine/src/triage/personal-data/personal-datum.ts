type PersonalDataKind = "card" | "iban" | "phone" | "email" | "reference" | "passport" | "address";

/** A kind of personal data that a text shows; `because` never repeats the data itself. */
export interface PersonalDatum {
  readonly kind: PersonalDataKind;
  readonly because: string;
}
