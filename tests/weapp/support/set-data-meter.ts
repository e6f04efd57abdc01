/** What travelled from the logic to the view of a page: setData is the most expensive call of a mini-program. */
export class SetDataMeter {
  /** Bytes of each call, in order, as JSON in UTF-8. */
  readonly bytes: number[] = [];

  /**
   * Counts a call and answers the data as it arrives on the other side. WeChat hands it over as JSON, so functions and
   * undefined are lost, and later changes of the original do not show.
   */
  transfer(data: object): object {
    const json = JSON.stringify(data);
    this.bytes.push(Buffer.byteLength(json));
    return JSON.parse(json);
  }
}
