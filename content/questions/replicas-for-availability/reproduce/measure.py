"""How much a measured 95 % says: the Wilson interval, and months that scatter."""

import math
import random
import statistics


def wilson(good: int, probes: int, z: float = 1.959964) -> tuple[float, float]:
    p = good / probes
    center = (p + z * z / (2 * probes)) / (1 + z * z / probes)
    half = z * math.sqrt(p * (1 - p) / probes + z * z / (4 * probes**2)) / (1 + z * z / probes)
    return center - half, center + half


def month(mean_up: float, mean_down: float, rng: random.Random) -> float:
    """The measured availability of one month of 30 days that starts at a random moment."""
    horizon = 30 * 24 * 60
    up = rng.random() < mean_up / (mean_up + mean_down)
    now = good = 0.0
    while now < horizon:
        span = min(rng.expovariate(1 / (mean_up if up else mean_down)), horizon - now)
        good += span if up else 0
        now += span
        up = not up
    return good / horizon


if __name__ == "__main__":
    low, high = wilson(95, 100)
    # The ends are moved outward to one decimal, so that the interval still holds what it held.
    ends = math.floor(1000 * low) / 10, math.ceil(1000 * high) / 10
    print(f"95 of 100 independent probes: {ends[0]} % to {ends[1]} %")
    print(f"two replicas at the low end: {100 * (1 - (1 - low) ** 2):.2f} %")
    rng = random.Random(7)
    for repair, count in ((30, 3000), (720, 30000)):
        months = [month(19 * repair, repair, rng) for _ in range(count)]
        spread = 1.96 * statistics.pstdev(months)
        print(f"repairs of {repair} min: a month's figure scatters by about {100 * spread:.1f} points")
    months = [month(9 * 720, 720, rng) for _ in range(4000)]
    passed = sum(measured >= 0.95 for measured in months) / len(months)
    print(f"a service of 90 %, repairs of 720 min: {100 * passed:.0f} % of months measure 95 % or more")
