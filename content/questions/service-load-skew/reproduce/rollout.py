"""Rolling updates of four pods, played with single connections; means of many updates."""

import random

PODS, CONNECTIONS, UPDATES = 4, 40, 20_000
draw = random.Random(4)


def update(surge, unavailable, together):
    """One update by the Deployment's two rules; connections by order of becoming ready."""
    old, ready, starting = [f"old {pod}" for pod in range(PODS)], [], []
    held = [draw.choice(old) for _ in range(CONNECTIONS)]
    while old or len(ready) < PODS:
        spare = len(old) + len(ready) - (PODS - unavailable)
        if old and spare > 0:
            stopped, old = old[:spare], old[spare:]
            held = [draw.choice(old + ready) if pod in stopped else pod for pod in held]
            continue
        while len(ready + starting) < PODS and len(old + ready + starting) < PODS + surge:
            starting.append(len(ready + starting))
        count = len(starting) if together else 1
        ready, starting = ready + starting[:count], starting[count:]
    return [held.count(pod) for pod in range(PODS)]


def play(title, surge, unavailable, together=False):
    print(f"{title} (maxSurge {surge}, maxUnavailable {unavailable}):")
    updates = [update(surge, unavailable, together) for _ in range(UPDATES)]
    shares = [sum(counts) / (CONNECTIONS * UPDATES) for counts in zip(*updates)]
    for order, share in enumerate(shares, start=1):
        print(f"  ready as number {order}: {100 * share:.0f} % of the connections")
    return shares


shares = play("no pod less than wanted", 1, 0)
print(f"  first to last: {shares[0] / shares[-1]:.1f} to 1")
play("a Deployment's defaults, ready one by one", 1, 1)
play("a Deployment's defaults, ready in pairs", 1, 1, together=True)
