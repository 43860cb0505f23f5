/** When a server last showed that it can write: one row, epoch ms. */
export interface AliveTable {
  id: 1;
  at: number;
}
