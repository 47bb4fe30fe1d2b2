/** One of the models, with the runs of it that are searched. */
export interface Model {
  /** The file, in this folder. */
  readonly file: string;
  readonly title: string;
  /** What must never happen, under the number that the file has for it. */
  readonly properties: Readonly<Record<string, number>>;
  /** Every property holds. The first one has all guards. */
  readonly held: readonly Run[];
  /** One guard removed. Each of them is caught. */
  readonly guards: readonly Run[];
  /** An assumption given up. Each of them is caught, because no guard makes up for it. */
  readonly assumptions: readonly Run[];
  /** What has to be possible with all guards, under its number: the properties must not hold only because nothing happens. */
  readonly possible: readonly string[];
  /** The sizes in which it is possible. */
  readonly possibleSizes: readonly string[];
}

/** One way to set the switches of a model, and what comes of it. */
export interface Run {
  /** What `--trace` takes. */
  readonly name: string;
  /** What is removed, given up or different, in words. */
  readonly title: string;
  readonly switches: readonly string[];
  /** Small ones where something breaks, larger ones where everything holds. */
  readonly sizes: readonly string[];
  /** The properties that it breaks. All others hold in every state. */
  readonly breaks: readonly string[];
}

/** All runs of a model. */
export function runsOf({ held, guards, assumptions }: Model): readonly Run[] {
  return [...held, ...guards, ...assumptions];
}
