/** Who usually handles a category at a place and below it: a unit, or the grid worker of wherever it is. */
export interface Duty {
  readonly nodeId: string;
  /** Null: every category. */
  readonly category: string | null;
  readonly unitId: string | null;
  readonly toGridWorker: boolean;
}
