/** Thrown when a value needs itself; carries the way round: `estimate a`, `estimate b`, `estimate a`. */
export class Circle extends Error {
  chain: readonly string[];
  constructor(chain: readonly string[]) {
    super(chain.join(' -> '));
    this.name = 'Circle';
    this.chain = chain;
  }
}

/**
 * A value computed at most once for each key, when first asked for. All such tables of one build share a trail,
 * so that a way that leads back to where it began is found and not followed for ever.
 */
export class Once<Value> {
  #values = new Map<string, Value>();
  #kind: string;
  #trail: string[];
  #compute: (key: string) => Value;

  constructor(kind: string, trail: string[], compute: (key: string) => Value) {
    this.#kind = kind;
    this.#trail = trail;
    this.#compute = compute;
  }

  /** Gives a value that is known from elsewhere. */
  put(key: string, value: Value): void {
    this.#values.set(key, value);
  }

  get(key: string): Value {
    const known = this.#values.get(key);
    if (known !== undefined || this.#values.has(key)) return known as Value;
    const step = `${this.#kind} \`${key}\``;
    const begun = this.#trail.indexOf(step);
    if (begun !== -1) throw new Circle([...this.#trail.slice(begun), step]);
    this.#trail.push(step);
    try {
      const value = this.#compute(key);
      this.#values.set(key, value);
      return value;
    } finally {
      this.#trail.pop();
    }
  }
}
