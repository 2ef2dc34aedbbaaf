"""Plays failures and repairs of two replicas and looks at when both are down.

A replica's outages come at one rate; `shared` of them hit both replicas at once.
"""

import random

MINUTES_A_YEAR = 365 * 24 * 60


def both_down(mean_up: float, mean_down: float, years: int, shared: float, seed: int):
    """Share of the time with both down, and how often that begins in a year."""
    rng = random.Random(seed)
    # Two separate streams and one common stream, drawn as two streams that hit both at times.
    mean_up *= 2 / (2 - shared)
    hits_both = shared / (2 - shared)
    horizon = years * MINUTES_A_YEAR
    down_until = [0.0, 0.0]
    next_failure = [rng.expovariate(1 / mean_up) for _ in range(2)]
    now = lost = 0.0
    outages = 0
    while now < horizon:
        replica = 0 if next_failure[0] <= next_failure[1] else 1
        now = next_failure[replica]
        repaired = now + rng.expovariate(1 / mean_down)
        hit = (0, 1) if rng.random() < hits_both else (replica,)
        overlap_before = max(0.0, min(down_until) - now)
        for r in hit:
            down_until[r] = max(down_until[r], repaired)
            next_failure[r] = down_until[r] + rng.expovariate(1 / mean_up)
        overlap = max(0.0, min(down_until) - now)
        if overlap > overlap_before:
            outages += overlap_before == 0
            lost += overlap - overlap_before
    return lost / now, outages / years


if __name__ == "__main__":
    for shared in (0.0, 0.1, 0.3):
        share, outages = both_down(570, 30, 80, shared, seed=7)
        print(
            f"{shared:4.0%} of the outages shared: up {100 * (1 - share):.2f} %, "
            f"{outages:.0f} outages a year"
        )
    independent, _ = both_down(570, 30, 80, 0.0, seed=7)
    print("within 0.05 points of 99.75 %:", abs(independent - 0.0025) < 0.0005)
