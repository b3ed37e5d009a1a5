/** What the importer does to the outside besides writing a draft: what it prints, and where. */
export interface Effects {
  out(text: string): void;
  warn(text: string): void;
  usage: string;
}
