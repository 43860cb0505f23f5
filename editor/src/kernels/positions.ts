/** Places that somebody chose, by box; relative to the box around. */
export type Positions = Readonly<
  Record<
    string,
    {
      readonly x: number;
      readonly y: number;
      readonly width?: number | undefined;
      readonly height?: number | undefined;
    }
  >
>;
