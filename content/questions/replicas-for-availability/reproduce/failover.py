"""What requests get while a load balancer needs a minute to notice a dead replica."""

import math
import random


def closed_form(n: int, a: float, repair: float, window: float) -> float:
    still_down = math.exp(-window / repair)
    missed = (1 - a) * (1 - still_down)
    noticed = (1 - a) * still_down
    return (1 - noticed**n) * a / (a + missed)


def played(n: int, a: float, repair: float, window: float, requests: int, seed: int) -> float:
    """Sends requests at random moments far apart; each replica's state is drawn anew."""
    rng = random.Random(seed)
    served = 0
    for _ in range(requests):
        believed_up = []
        for _ in range(n):
            if rng.random() < a:
                believed_up.append(True)
            elif rng.expovariate(1 / repair) < window:
                # Memoryless repairs: the time already down is exponential too.
                believed_up.append(False)
        served += bool(believed_up) and rng.choice(believed_up)
    return served / requests


if __name__ == "__main__":
    for n, repair, window in [(2, 30, 1), (2, 5, 1), (3, 5, 1), (2, 2, 1), (2, 5, 1 / 6)]:
        formula = closed_form(n, 0.95, repair, window)
        measured = played(n, 0.95, repair, window, 150_000, seed=7)
        agree = abs(formula - measured) < 0.0015
        print(
            f"{n} replicas, repair {repair} min, noticed after {window * 60:.0f} s: "
            f"{100 * formula:.2f} % (played {100 * measured:.2f} %, agree: {agree})"
        )
