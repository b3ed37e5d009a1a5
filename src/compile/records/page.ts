/** A record and its body, before it is printed. */
export interface Page<Data> {
  data: Data;
  body: string;
}
