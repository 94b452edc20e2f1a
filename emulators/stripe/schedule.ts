/** What happens by itself when the clock reaches a moment. */
export type Duty = {
  at: number;
  what:
    | "expire session"
    | "settle charge"
    | "fail refund"
    | "dispute charge"
    | "decide dispute"
    | "end unanswered dispute"
    | "warn of fraud"
    | "arrive payout";
  id: string;
};

export type Schedule = {
  add(duty: Duty): void;
  /** Takes the earliest duty whose moment has come. */
  takeDue(now: number): Duty | null;
  size(): number;
};

/** Duties ordered by their moment, as a binary heap: the earliest is looked at in constant time on every request. */
export function createSchedule(): Schedule {
  const heap: Duty[] = [];

  function swapIfEarlier(child: number, parent: number): boolean {
    const below = heap[child]!;
    const above = heap[parent]!;
    if (below.at >= above.at) return false;
    heap[child] = above;
    heap[parent] = below;
    return true;
  }

  return {
    add(duty) {
      heap.push(duty);
      let at = heap.length - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!swapIfEarlier(at, parent)) break;
        at = parent;
      }
    },
    takeDue(now) {
      const first = heap[0];
      if (first === undefined || first.at > now) return null;
      const last = heap.pop()!;
      if (heap.length === 0) return first;
      heap[0] = last;
      for (let at = 0; ; ) {
        const left = at * 2 + 1;
        if (left >= heap.length) break;
        const right = left + 1;
        const earlier = right < heap.length && heap[right]!.at < heap[left]!.at ? right : left;
        if (!swapIfEarlier(earlier, at)) break;
        at = earlier;
      }
      return first;
    },
    size: () => heap.length,
  };
}
